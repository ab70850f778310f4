/**
 * One public service: the papers to bring, read out from the phone, then what was done, by which
 * way, and how it went.
 */
import { useWords } from '../../../i18n/words.ts';
import { channels, serviceActions } from '../../../shared/records/enumerations.ts';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import { DeviceField } from './DeviceField.tsx';
import { channelOf, deviceOf, type GuidanceDraft } from './helpDraft.ts';
import type { SheetFieldsProps } from './sheetFieldsProps.ts';
import { OutcomeFields } from './OutcomeFields.tsx';
import { PersonField } from './PersonField.tsx';
import { PublicServicePicker } from './PublicServicePicker.tsx';
import { ServicePapers } from './ServicePapers.tsx';
import { VerifiedField } from './VerifiedField.tsx';

export function GuidanceFields(props: SheetFieldsProps<GuidanceDraft>) {
  const { help, onChange } = props;
  const t = useWords('visits');
  const { serviceKey } = help;
  const pick = (key: string | null) => onChange({ ...help, serviceKey: key });
  if (serviceKey === null) return <PublicServicePicker onPick={pick} />;
  return (
    <>
      <ServicePapers serviceKey={serviceKey} onPick={pick} />
      <PersonField {...props} />
      <ActionField {...props} />
      <ChannelField {...props} />
      <OutcomeFields {...props} usualBlockers={[]} />
      <DeviceField
        help={help}
        onChange={onChange}
        warning={deviceOf(help) === 'helper' ? 'deviceWarn' : undefined}
      />
      <VerifiedField help={help} onChange={onChange} />
      <Note icon="shield">{t('sheet.noDossierNumber')}</Note>
    </>
  );
}

function ActionField({ help, onChange, errorOf }: SheetFieldsProps<GuidanceDraft>) {
  const t = useWords('visits');
  const options = useWords('enumerations');
  return (
    <div data-field="help-action">
      <Field
        kind="set"
        label={t('sheet.action')}
        error={errorOf('action', t('sheet.actionMissing'))}
      >
        <ChipChoice
          options={serviceActions.map((value) => ({
            value,
            label: options(`serviceAction.${value}`),
          }))}
          value={help.action}
          onChange={(action) => onChange({ ...help, action })}
        />
      </Field>
    </div>
  );
}

function ChannelField({ help, onChange, errorOf }: SheetFieldsProps<GuidanceDraft>) {
  const t = useWords('visits');
  const options = useWords('enumerations');
  return (
    <div data-field="help-channel">
      <Field
        kind="set"
        label={t('sheet.channel')}
        error={errorOf('channel', t('sheet.channelMissing'))}
      >
        <ChipChoice
          options={channels.map((value) => ({ value, label: options(`channel.${value}`) }))}
          value={channelOf(help)}
          onChange={(channel) => onChange({ ...help, channel })}
        />
      </Field>
    </div>
  );
}
