/** What was done at the visit: each help a card, two buttons to add, one sheet that fills in. */
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { HouseholdPage, Problem } from '../../book/book.ts';
import { HelpCard } from './HelpCard.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { openHelp, openNew, shownHelps } from './visitDraft.ts';
import type { FieldProps } from './fieldProps.ts';

export interface HelpListProps extends FieldProps {
  readonly page: HouseholdPage | undefined;
  readonly problems: readonly Problem[];
}

export function HelpList({ draft, change, page, problems }: HelpListProps) {
  const t = useWords('visits');
  const helps = shownHelps(draft);
  const isLacking = problems.some(({ field }) => field === 'helps');
  return (
    <div data-field="helps">
      <Field
        kind="fieldset"
        label={t('helps')}
        note={helps.length === 0 ? undefined : t('helpsCount', { count: helps.length })}
        error={isLacking ? t('helpsMissing') : undefined}
      >
        <div className="stack g2">
          {helps.map(({ help, at }) => (
            <HelpCard
              key={help.id ?? at}
              help={help}
              persons={page?.persons ?? []}
              onOpen={() => change((before) => openHelp(before, at))}
            />
          ))}
          <div className="line">
            <Button
              kind="soft"
              size="small"
              grow
              icon="plus"
              label={t('addAppLabel')}
              onClick={() => change((before) => openNew(before, 'appAssist'))}
            >
              {t('addApp')}
            </Button>
            <Button
              kind="soft"
              size="small"
              grow
              icon="plus"
              label={t('addServiceLabel')}
              onClick={() => change((before) => openNew(before, 'serviceGuidance'))}
            >
              {t('addService')}
            </Button>
          </div>
        </div>
      </Field>
      <HelpSheet draft={draft} change={change} page={page} />
    </div>
  );
}
