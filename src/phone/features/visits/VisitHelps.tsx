/** The helps of a visit in full: for whom, on whose device, how it went, and how one knows. */
import { useWords } from '../../../i18n/words.ts';
import { ItemCard } from '../../../ui/ItemCard.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { Entry, HelpEntry } from '../../book/book.ts';
import { useHelpWords } from '../../parts/helpWords.ts';
import { usePersonWords } from '../../parts/personWords.ts';
import { saidOf } from '../../parts/saidOf.ts';
import { appIcon } from './appLook.ts';
import { isUnsettled } from './helpDraft.ts';

export interface VisitHelpsProps {
  readonly helps: readonly HelpEntry[];
  readonly persons: readonly Entry<'person'>[];
}

export function VisitHelps({ helps, persons }: VisitHelpsProps) {
  const t = useWords('visits');
  return (
    <Section pad title={t('view.helps')} count={t('helpsCount', { count: helps.length })}>
      <div className="stack g2">
        {helps.map((help) => (
          <Help key={help.id} help={help} persons={persons} />
        ))}
      </div>
    </Section>
  );
}

function Help({ help, persons }: { readonly help: HelpEntry } & Pick<VisitHelpsProps, 'persons'>) {
  const { name, action, outcome, rest } = useHelpWords()(saidOf(help));
  const personWords = usePersonWords();
  const how = useHow(help);
  const person = persons.find(({ id }) => id === help.values.person);
  const isOpen = isUnsettled(help.values.outcome);
  return (
    <ItemCard
      icon={help.kind === 'appAssist' ? appIcon(help.values.appKey) : 'government'}
      tone={isOpen ? 'wait' : 'ok'}
      title={
        <>
          <span lang="vi">{name}</span>
          {` · ${action ?? ''}`}
        </>
      }
      sub={
        <>
          {person !== undefined && `${personWords(person.values)} · `}
          <b className={isOpen ? 'unfinished' : 'good'}>{outcome}</b>
          {rest.length > 0 && (
            <>
              <br />
              {rest.join(' · ')}
            </>
          )}
          <br />
          {how}
        </>
      }
    />
  );
}

/** "Máy của người dân · Thấy trên máy" */
function useHow(help: HelpEntry): string {
  const options = useWords('enumerations');
  const { deviceUsed, verified } = help.values;
  return [
    ...(help.kind === 'serviceGuidance' ? [options(`channel.${help.values.channel}`)] : []),
    ...(deviceUsed === null ? [] : [options(`deviceUsed.${deviceUsed}`)]),
    options(`verified.${verified}`),
  ].join(' · ');
}
