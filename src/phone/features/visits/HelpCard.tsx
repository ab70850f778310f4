/**
 * One help in the form: what, for whom, how it went, what stood in the way; or that it is not
 * finished yet.
 */
import { useWords } from '../../../i18n/words.ts';
import type { Outcome } from '../../../shared/records/enumerations.ts';
import type { GlyphTone } from '../../../ui/Glyph.tsx';
import { ItemCard } from '../../../ui/ItemCard.tsx';
import type { IconName } from '../../../ui/icons/iconName.ts';
import type { Entry } from '../../book/book.ts';
import { useHelpWords, type HelpSaid } from '../../parts/helpWords.ts';
import { usePersonWords } from '../../parts/personWords.ts';
import { appIcon } from './appLook.ts';
import { isUnsettled, keyOf, lacksOf, type HelpDraft } from './helpDraft.ts';

export interface HelpCardProps {
  readonly help: HelpDraft;
  readonly persons: readonly Entry<'person'>[];
  readonly onOpen: () => void;
}

export function HelpCard({ help, persons, onOpen }: HelpCardProps) {
  const t = useWords('visits');
  const { name, action, outcome, rest } = useHelpWords()(saidBy(help));
  const personWords = usePersonWords();
  const person = persons.find(({ id }) => id === help.person);
  const isUnfinished = lacksOf(help).length > 0;
  return (
    <ItemCard
      icon={iconOf(help)}
      tone={isUnfinished ? 'off' : toneOf(help.outcome)}
      title={
        <>
          <span lang="vi">{name}</span>
          {action !== undefined && ` · ${action}`}
        </>
      }
      sub={
        <>
          {person !== undefined && `${personWords(person.values)} · `}
          {isUnfinished ? (
            <b className="unfinished">{t('helpUnfinished')}</b>
          ) : (
            <b className={isUnsettled(help.outcome) ? 'unfinished' : 'good'}>{outcome}</b>
          )}
          {rest.length > 0 && (
            <>
              <br />
              {rest.join(' · ')}
            </>
          )}
        </>
      }
      action={{ label: t('helpEdit', { name }), onClick: onOpen }}
    />
  );
}

/** What its outcome hides is not shown, though the draft still holds it. */
export function saidBy(help: HelpDraft): HelpSaid {
  const asked = isUnsettled(help.outcome);
  const shared = {
    key: keyOf(help),
    outcome: help.outcome,
    blockers: asked ? help.blockers : [],
    referredTo: asked ? help.referredTo : null,
  };
  return help.kind === 'appAssist'
    ? { ...shared, kind: help.kind, appAction: help.action, serviceAction: null }
    : { ...shared, kind: help.kind, appAction: null, serviceAction: help.action };
}

export function iconOf(help: HelpDraft): IconName {
  if (help.kind === 'serviceGuidance') return 'government';
  return help.appKey === null ? 'phone' : appIcon(help.appKey);
}

function toneOf(outcome: Outcome | null): GlyphTone {
  if (outcome === 'done') return 'ok';
  return isUnsettled(outcome) ? 'wait' : 'off';
}
