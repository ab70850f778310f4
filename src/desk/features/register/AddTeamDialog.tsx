/**
 * A new team, in a hamlet or for the whole commune. Its name begins as custom has it and can be
 * changed.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { RegisterAnswer } from '../../../shared/wire/desk.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useDeskApi } from '../../parts/deskApi.ts';
import { FormDialog } from './FormDialog.tsx';

export interface AddTeamDialogProps {
  readonly open: boolean;
  readonly register: RegisterAnswer;
  /** The place that the page shows: the first guess. */
  readonly place: string | null;
  readonly onClose: () => void;
  readonly onAdded: (name: string, area: RecordId) => void;
}

export function AddTeamDialog({ open, register, place, onClose, onAdded }: AddTeamDialogProps) {
  const api = useDeskApi();
  const t = useWords('deskRegister');
  const { areas, communeArea } = register;
  const [id, setId] = useState(() => api.newId());
  const [picked, setPicked] = useState<RecordId>();
  const [typed, setTyped] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const area = picked ?? areas.find((one) => one.id === place)?.id ?? null;
  const areaName = areas.find((one) => one.id === area)?.name;
  const name =
    typed ?? (areaName === undefined ? '' : t('addTeam.nameStart', { area: lowerFirst(areaName) }));

  const send = () => {
    setChecked(true);
    return area === null || name.trim() === ''
      ? undefined
      : api.addTeam({ id, area, name: name.trim() });
  };
  const sent = () => {
    if (area !== null) onAdded(name.trim(), area);
    setId(api.newId());
    setPicked(undefined);
    setTyped(undefined);
    setChecked(false);
  };
  return (
    <FormDialog
      {...{ open, onClose, send }}
      title={t('addTeam.title')}
      submit={t('addTeam.submit')}
      onSent={sent}
    >
      <Field
        label={t('addTeam.area')}
        error={isChecked && area === null ? t('missing.area') : undefined}
      >
        <Select
          options={areas.map((one) => ({
            value: one.id,
            label: one.id === communeArea ? t('list.wholeCommune') : one.name,
          }))}
          value={area}
          onChange={setPicked}
        />
      </Field>
      <Field
        label={t('addTeam.name')}
        error={isChecked && name.trim() === '' ? t('missing.name') : undefined}
      >
        <TextInput value={name} onChange={setTyped} maxLength={120} autoComplete="off" lang="vi" />
      </Field>
    </FormDialog>
  );
}

/** "Bản Dốc Thông" within a name: "Tổ CNSCĐ bản Dốc Thông". */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
