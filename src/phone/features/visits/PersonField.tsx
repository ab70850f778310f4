/**
 * For whom the help was: a person of the household, or nobody named. A new person needs the
 * household's yes.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { ChipChoice } from '../../../ui/ChipChoice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { Entry } from '../../book/book.ts';
import { useBook } from '../../parts/book.tsx';
import { mayHold } from '../../parts/mayHold.ts';
import { isWhole, startPerson, type PersonDraft } from '../../parts/personDraft.ts';
import { PersonFields } from '../../parts/PersonFields.tsx';
import { usePersonWords } from '../../parts/personWords.ts';
import { addPerson } from './addPerson.ts';
import type { HelpDraft } from './helpDraft.ts';
import type { SheetFieldsProps } from './sheetFieldsProps.ts';

const NOBODY = 'nobody';
const none: readonly Entry<'person'>[] = [];

export function PersonField(props: SheetFieldsProps<HelpDraft>) {
  const { help, onChange, page } = props;
  const t = useWords('visits');
  const consent = useWords('consent');
  const personWords = usePersonWords();
  const may = mayHold(page);
  const persons = page?.persons ?? none;
  const add = (
    <Chip kind="add" onClick={() => onChange({ ...help, newPerson: startPerson() })}>
      {t('sheet.addPerson')}
    </Chip>
  );
  return (
    <div className="stack g2">
      <Field
        kind="set"
        label={t('sheet.forWhom')}
        hint={may.persons || may.isAsked ? undefined : consent('whyNamesClosed')}
      >
        <ChipChoice
          options={[
            ...persons.map(({ id, values }) => ({ value: id, label: personWords(values) })),
            { value: NOBODY, label: t('sheet.nobody') },
          ]}
          value={help.person ?? NOBODY}
          onChange={(value) => onChange({ ...help, person: value === NOBODY ? null : value })}
          more={may.persons && help.newPerson === null ? add : undefined}
        />
      </Field>
      {!may.persons && !may.isAsked && page !== undefined && (
        <Button
          size="small"
          kind="quiet"
          icon="shield"
          to={`/households/${page.household.id}/consent`}
        >
          {consent('ask')}
        </Button>
      )}
      {help.newPerson !== null && may.persons && (
        <div data-field="help-newPerson">
          <NewPerson {...props} person={help.newPerson} mayName={may.names} />
        </div>
      )}
    </div>
  );
}

interface NewPersonProps extends SheetFieldsProps<HelpDraft> {
  readonly person: PersonDraft;
  readonly mayName: boolean;
}

/** The person is saved at once, by the household's own form: a help names people by record. */
function NewPerson({ person, mayName, help, onChange, errorOf, page }: NewPersonProps) {
  const t = useWords('visits');
  const book = useBook();
  const [trouble, setTrouble] = useState<'none' | 'lacking' | 'failed'>('none');
  const unsaved = errorOf('newPerson', t('sheet.personUnsaved'));
  const save = async () => {
    if (!isWhole(person) || page === undefined) {
      setTrouble('lacking');
      return;
    }
    const added = await addPerson(book, page, person);
    if (added === undefined) setTrouble('failed');
    else onChange({ ...help, person: added, newPerson: null });
  };
  return (
    <Card gap={4} edge="strong" role="group" label={t('sheet.addPerson')}>
      <PersonFields
        person={person}
        mayName={mayName}
        isLacking={trouble === 'lacking' && !isWhole(person)}
        onChange={(next) => onChange({ ...help, newPerson: next })}
      />
      {trouble === 'failed' && (
        <Note tone="err" live="alert">
          {t('sheet.personFailed')}
        </Note>
      )}
      {unsaved !== undefined && trouble === 'none' && (
        <Note tone="wait" live="alert">
          {unsaved}
        </Note>
      )}
      <div className="line">
        <Button grow onClick={() => onChange({ ...help, newPerson: null })}>
          {t('sheet.personCancel')}
        </Button>
        <Button kind="soft" grow onClick={() => void save()}>
          {t('sheet.personSave')}
        </Button>
      </div>
    </Card>
  );
}
