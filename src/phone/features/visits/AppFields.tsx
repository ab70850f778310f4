/** One app: which, for whom, what was done on whose device, how it went, and how one knows. */
import { useWords } from '../../../i18n/words.ts';
import { appActions, type AppAction } from '../../../shared/records/enumerations.ts';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useCatalogueWords } from '../../parts/catalogueWords.ts';
import { AppPicker } from './AppPicker.tsx';
import { appOf } from './catalogue.ts';
import { DeviceField } from './DeviceField.tsx';
import { appIcon, useAppSub } from './appLook.ts';
import type { AppDraft } from './helpDraft.ts';
import { deviceOf, withApp } from './helpDraft.ts';
import type { SheetFieldsProps } from './sheetFieldsProps.ts';
import { OutcomeFields } from './OutcomeFields.tsx';
import { PersonField } from './PersonField.tsx';
import { Picked } from './Picked.tsx';
import { VerifiedField } from './VerifiedField.tsx';

export function AppFields(props: SheetFieldsProps<AppDraft>) {
  const { help, onChange, errorOf } = props;
  const t = useWords('visits');
  const { appKey } = help;
  if (appKey === null) return <AppPicker onPick={(key) => onChange(withApp(help, key))} />;
  return (
    <>
      <PickedApp appKey={appKey} onDrop={() => onChange({ ...help, appKey: null })} />
      <PersonField {...props} />
      <div data-field="help-action">
        <Field
          kind="set"
          label={t('sheet.action')}
          error={errorOf('action', t('sheet.actionMissing'))}
        >
          <ActionChips help={help} onChange={(action) => onChange({ ...help, action })} />
        </Field>
      </div>
      <DeviceField
        help={help}
        onChange={onChange}
        warning={deviceOf(help) !== 'helper' ? undefined : warningOf(appKey)}
      />
      <OutcomeFields {...props} usualBlockers={appOf(appKey)?.blockers ?? []} />
      <VerifiedField help={help} onChange={onChange} />
    </>
  );
}

/** An account that lives on one device at a time is taken off the resident's own phone. */
const warningOf = (appKey: string) =>
  appOf(appKey)?.warnOnHelperDevice === true ? 'deviceWarnVneid' : 'deviceWarn';

interface ActionChipsProps {
  readonly help: AppDraft;
  readonly onChange: (action: AppAction) => void;
}

function ActionChips({ help, onChange }: ActionChipsProps) {
  const options = useWords('enumerations');
  const isObsolete = help.appKey !== null && appOf(help.appKey)?.obsolete === true;
  const offered = appActions.filter(
    (action) => !isObsolete || action === 'remove' || action === help.action,
  );
  return (
    <ChipChoice
      options={offered.map((value) => ({ value, label: options(`appAction.${value}`) }))}
      value={help.action}
      onChange={onChange}
    />
  );
}

function PickedApp({ appKey, onDrop }: { readonly appKey: string; readonly onDrop: () => void }) {
  const t = useWords('visits');
  const { app } = useCatalogueWords();
  const sub = useAppSub();
  const row = appOf(appKey);
  const instead = (row?.replacedBy ?? []).map((key) => app(key).name).join(', ');
  return (
    <>
      <Picked icon={appIcon(appKey)} name={app(appKey).name} sub={sub(appKey)} onDrop={onDrop} />
      {row?.obsolete === true && (
        <Note tone="wait">
          {t('sheet.obsoleteWhy')}{' '}
          {instead !== '' && t('sheet.obsoleteInstead', { names: instead })}
        </Note>
      )}
    </>
  );
}
