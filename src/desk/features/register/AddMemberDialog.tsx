/** A new member of a team: name, role, the body they come from. A code is made afterwards. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { organisations, type Organisation } from '../../../shared/records/enumerations.ts';
import { teamRoles } from '../../../shared/wire/desk.ts';
import { Field } from '../../../ui/Field.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useDeskApi } from '../../parts/deskApi.ts';
import { FormDialog } from './FormDialog.tsx';
import type { Team } from './register.ts';

export interface AddMemberDialogProps {
  readonly open: boolean;
  readonly team: Team;
  readonly onClose: () => void;
  readonly onAdded: (name: string) => void;
}

type TeamRole = (typeof teamRoles)[number];

interface Form {
  readonly fullName: string;
  readonly role: TeamRole;
  readonly organisation: Organisation | null;
}

const blank: Form = { fullName: '', role: 'team_member', organisation: null };

export function AddMemberDialog({ open, team, onClose, onAdded }: AddMemberDialogProps) {
  const api = useDeskApi();
  const t = useWords('deskRegister');
  const common = useWords('common');
  const names = useWords('enumerations');
  const [form, setForm] = useState(() => ({ ...blank, id: api.newId() }));
  const [isChecked, setChecked] = useState(false);
  const set = (part: Partial<Form>) => setForm({ ...form, ...part });
  const fullName = form.fullName.trim();

  const send = () => {
    setChecked(true);
    return fullName === '' ? undefined : api.addMember({ ...form, fullName, team: team.id });
  };
  const sent = () => {
    onAdded(fullName);
    setForm({ ...blank, id: api.newId() });
    setChecked(false);
  };
  return (
    <FormDialog
      {...{ open, onClose, send }}
      title={t('addMember.title', { team: team.name })}
      submit={t('addMember.submit')}
      onSent={sent}
    >
      <Field
        label={t('addMember.name')}
        error={isChecked && fullName === '' ? t('missing.name') : undefined}
      >
        <TextInput
          value={form.fullName}
          onChange={(text) => set({ fullName: text })}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          lang="vi"
        />
      </Field>
      <Field label={t('addMember.role')} kind="set">
        <Segments
          options={teamRoles.map((value) => ({ value, label: names(`role.${value}`) }))}
          value={form.role}
          onChange={(role) => set({ role })}
        />
      </Field>
      <Field label={t('addMember.organisation')} note={common('optional')}>
        <Select
          options={organisations.map((value) => ({ value, label: names(`organisation.${value}`) }))}
          value={form.organisation}
          onChange={(organisation) => set({ organisation })}
        />
      </Field>
    </FormDialog>
  );
}
