/** Who of the team went along: oneself is ticked from the start. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { RecordId } from '../../../shared/ids.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { ChipSet } from '../../../ui/ChipSet.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { Book, Entry } from '../../book/book.ts';
import { useBook, useShown } from '../../parts/book.tsx';
import type { FieldProps } from './fieldProps.ts';

/** A team of more is shown whole at a tap. */
const SHOWN_AT_FIRST = 6;

export function MembersField({ draft, change, errorOf }: FieldProps) {
  const t = useWords('visits');
  const ids = useChoice(draft.members);
  const nameOf = useNames();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole
    ? ids
    : ids.filter((id, at) => at < SHOWN_AT_FIRST || draft.members.includes(id));
  const more = (
    <Chip kind="add" onClick={() => setWhole(true)}>
      {t('membersMore')}
    </Chip>
  );
  return (
    <div data-field="members">
      <Field
        kind="set"
        label={t('members')}
        error={errorOf('members') === undefined ? undefined : t('membersMissing')}
      >
        <ChipSet
          options={shown.map((value) => ({ value, label: nameOf(value) }))}
          values={draft.members}
          onChange={(members) => change((before) => ({ ...before, members }))}
          more={shown.length < ids.length ? more : undefined}
        />
      </Field>
    </div>
  );
}

const teamMembers = (book: Book): readonly Entry<'member'>[] => book.members();

/** Oneself, the team, and whoever else the visit names already. */
function useChoice(chosen: readonly RecordId[]): readonly RecordId[] {
  const me = useBook().me.member;
  const team = useShown(teamMembers).map(({ id }) => id);
  return [...new Set([me, ...team, ...chosen])];
}

function useNames(): (id: RecordId) => string {
  const t = useWords('visits');
  const forms = useWords('forms');
  const book = useBook();
  return (id) =>
    id === book.me.member ? t('me') : (book.memberName(id) ?? forms('memberUnknown'));
}
