/**
 * A new hamlet: its name, how its household codes begin, and the commune's own count of
 * households for coverage.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { signals, type Signal } from '../../../shared/records/enumerations.ts';
import { hamletKinds } from '../../../shared/wire/desk.ts';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useDeskApi } from '../../parts/deskApi.ts';
import { FormDialog } from './FormDialog.tsx';

export interface AddAreaDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: (name: string, area: RecordId) => void;
}

type HamletKind = (typeof hamletKinds)[number];

interface Form {
  readonly name: string;
  readonly areaKind: HamletKind | null;
  readonly codePrefix: string;
  /** As typed; empty where nobody knows. */
  readonly householdTotal: string;
  readonly signal: Signal | null;
}

const blank: Form = { name: '', areaKind: null, codePrefix: '', householdTotal: '', signal: null };

export function AddAreaDialog({ open, onClose, onAdded }: AddAreaDialogProps) {
  const api = useDeskApi();
  const t = useWords('deskRegister');
  const [form, setForm] = useState(() => ({ ...blank, id: api.newId() }));
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<Form>) => setForm({ ...form, ...part });
  const wrong = wrongFields(form);

  const send = () => {
    setChecked(true);
    const { id, name, areaKind, codePrefix, householdTotal, signal } = form;
    if (areaKind === null || wrong.size > 0) return undefined;
    const total = householdTotal.trim() === '' ? null : Number(householdTotal);
    return api.addArea({
      id,
      name: name.trim(),
      areaKind,
      codePrefix,
      signal,
      householdTotal: total,
    });
  };
  const sent = () => {
    onAdded(form.name.trim(), form.id);
    setForm({ ...blank, id: api.newId() });
    setChecked(false);
  };
  return (
    <FormDialog
      {...{ open, onClose, send }}
      title={t('addArea.title')}
      submit={t('addArea.submit')}
      onSent={sent}
    >
      <AreaFields form={form} wrong={isChecked ? wrong : new Set()} onChange={set} />
    </FormDialog>
  );
}

interface AreaFieldsProps {
  readonly form: Form;
  /** Fields that are not right, once one has pressed the button. */
  readonly wrong: ReadonlySet<Checked>;
  readonly onChange: (part: Partial<Form>) => void;
}

function AreaFields({ form, wrong, onChange: set }: AreaFieldsProps) {
  const t = useWords('deskRegister');
  const common = useWords('common');
  const names = useWords('enumerations');
  const errorOf = (field: Checked, words: string) => (wrong.has(field) ? words : undefined);
  return (
    <>
      <Field label={t('addArea.kind')} kind="set" error={errorOf('areaKind', t('missing.kind'))}>
        <Segments
          options={hamletKinds.map((value) => ({ value, label: names(`areaKind.${value}`) }))}
          value={form.areaKind}
          onChange={(areaKind) => set({ areaKind })}
        />
      </Field>
      <Field
        label={t('addArea.name')}
        hint={t('addArea.nameHint')}
        error={errorOf('name', t('missing.name'))}
      >
        <TextInput
          value={form.name}
          onChange={(name) => set({ name })}
          maxLength={120}
          autoComplete="off"
          lang="vi"
        />
      </Field>
      <Field
        label={t('addArea.prefix')}
        hint={t('addArea.prefixHint')}
        error={errorOf('codePrefix', t('missing.prefix'))}
      >
        <TextInput
          value={form.codePrefix}
          onChange={(text) => set({ codePrefix: text.toUpperCase() })}
          maxLength={6}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </Field>
      <Field
        label={t('addArea.total')}
        note={common('optional')}
        hint={t('addArea.totalHint')}
        error={errorOf('householdTotal', t('missing.total'))}
      >
        <TextInput
          value={form.householdTotal}
          onChange={(householdTotal) => set({ householdTotal })}
          maxLength={7}
          inputMode="numeric"
          autoComplete="off"
        />
      </Field>
      <Field label={t('addArea.signal')} kind="set" note={common('optional')}>
        <ChipChoice
          options={signals.map((value) => ({ value, label: names(`signal.${value}`) }))}
          value={form.signal}
          onChange={(signal) => set({ signal })}
        />
      </Field>
    </>
  );
}

type Checked = Exclude<keyof Form, 'signal'>;

/** The fields that are not right yet. */
function wrongFields({ name, areaKind, codePrefix, householdTotal }: Form): ReadonlySet<Checked> {
  const judged: readonly (readonly [Checked, boolean])[] = [
    ['name', name.trim() !== ''],
    ['areaKind', areaKind !== null],
    ['codePrefix', /^[A-Z0-9]{1,6}$/.test(codePrefix)],
    ['householdTotal', /^\d*$/.test(householdTotal.trim())],
  ];
  return new Set(judged.flatMap(([field, isRight]) => (isRight ? [] : [field])));
}
