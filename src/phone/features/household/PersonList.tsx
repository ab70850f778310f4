/**
 * The people of the household who may have a record, each a card; one sheet adds and changes them.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Field } from '../../../ui/Field.tsx';
import { ItemCard } from '../../../ui/ItemCard.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { focusField } from '../../parts/focusField.ts';
import { isWhole, type PersonDraft } from '../../parts/personDraft.ts';
import { PersonFields } from '../../parts/PersonFields.tsx';
import { usePersonWords } from '../../parts/personWords.ts';
import { showToast } from '../../parts/toasts.tsx';
import type { FieldsProps } from './fieldsProps.ts';
import {
  closePersonSheet,
  inPersonSheet,
  openNewPerson,
  openPerson,
  putBackPerson,
  removePerson,
  shownPersons,
} from './householdDraft.ts';
import { useAgeWords } from './ageWords.ts';

export interface PersonListProps extends FieldsProps {
  readonly mayName: boolean;
}

export function PersonList(props: PersonListProps) {
  const { draft, change, errorOf } = props;
  const t = useWords('household');
  const forms = useWords('forms');
  const common = useWords('common');
  const persons = shownPersons(draft);
  const error = errorOf('persons') === undefined ? undefined : t('form.personsMissing');
  return (
    <div data-field="persons">
      <Field
        kind="fieldset"
        label={t('persons')}
        note={common('unit.person', { count: persons.length })}
        error={error}
      >
        <div className="stack g2">
          {persons.map(({ person, at }) => (
            <PersonCard
              key={person.id ?? at}
              person={person}
              onOpen={() => change((before) => openPerson(before, at))}
            />
          ))}
          <Button kind="soft" size="small" icon="plus" onClick={() => change(openNewPerson)}>
            {forms('person.add')}
          </Button>
        </div>
      </Field>
      <PersonSheet {...props} />
    </div>
  );
}

interface PersonCardProps {
  readonly person: PersonDraft;
  readonly onOpen: () => void;
}

function PersonCard({ person, onOpen }: PersonCardProps) {
  const t = useWords('household');
  const forms = useWords('forms');
  const aged = useAgeWords();
  const called = useCalled();
  const { ageBand } = person;
  return (
    <ItemCard
      icon="user"
      tone={isWhole(person) ? undefined : 'wait'}
      title={called(person)}
      sub={ageBand === null ? t('form.personUnfinished') : aged(ageBand)}
      action={{ label: forms('person.edit', { person: called(person) }), onClick: onOpen }}
    />
  );
}

/** What to call a person who may not be whole yet. */
function useCalled(): (person: PersonDraft) => string {
  const t = useWords('household');
  const options = useWords('enumerations');
  const words = usePersonWords();
  return ({ displayName, relation, sex, ageBand }) => {
    if (ageBand !== null) return words({ displayName, relation, sex, ageBand });
    if (displayName !== '') return displayName;
    return relation === null ? t('form.personSheet') : options(`relation.${relation}`);
  };
}

function PersonSheet({ draft, change, mayName }: PersonListProps) {
  const t = useWords('household');
  const common = useWords('common');
  const { sheet } = draft;
  const [isLacking, setLacking] = useState(false);
  const called = useCalled();
  const close = () => {
    setLacking(false);
    change(closePersonSheet);
  };
  const finish = () => {
    if (sheet !== null && isWhole(sheet.person)) {
      close();
      return;
    }
    setLacking(true);
    focusField(document, ['ageBand']);
  };
  const remove = () => {
    if (sheet === null) return;
    const { at, person } = sheet;
    const saved = at === null ? undefined : draft.persons[at];
    setLacking(false);
    if (at === null || saved === undefined) {
      change((before) => ({ ...before, sheet: null }));
      return;
    }
    change((before) => removePerson(before, at));
    const undo = () => change((before) => putBackPerson(before, at, saved));
    showToast({
      message: t('form.personRemoved', { person: called(person) }),
      action: { label: common('action.undo'), onAct: undo },
    });
  };
  return (
    <Sheet
      open={sheet !== null}
      title={t('form.personSheet')}
      closeLabel={common('action.closeKeepDraft')}
      onClose={close}
      dock={
        <Dock>
          <Button tall icon="trash" onClick={remove}>
            {t('form.personRemove')}
          </Button>
          <Button kind="pri" size="big" grow onClick={finish}>
            {sheet?.at === null ? t('form.personAdd') : t('form.personDone')}
          </Button>
        </Dock>
      }
    >
      {sheet !== null && (
        <PersonFields
          person={sheet.person}
          mayName={mayName}
          isLacking={isLacking && !isWhole(sheet.person)}
          onChange={(person) => change((before) => inPersonSheet(before, person))}
        />
      )}
    </Sheet>
  );
}
