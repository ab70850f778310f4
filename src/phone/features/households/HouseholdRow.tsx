/**
 * One household as a line of the ledger: code, name, where it is, when it was visited, what to
 * mind.
 */
import { memo, type ReactNode } from 'react';
import { Badge } from '../../../ui/Badge.tsx';
import { Highlight } from '../../../ui/Highlight.tsx';
import { LedgerRow } from '../../../ui/LedgerRow.tsx';
import type { RecordId } from '../../../shared/ids.ts';
import { personFor } from '../../../shared/search/match.ts';
import { rangesIn } from '../../../shared/search/ranges.ts';
import type { HouseholdLine, LineBadge, LinePerson } from './householdLine.ts';

export interface HouseholdRowProps {
  readonly id: RecordId;
  readonly line: HouseholdLine;
  /** What was typed, to mark where it fits; empty marks nothing. */
  readonly typed: string;
  /** Without it the row leads to the household. */
  readonly onPick?: ((id: RecordId) => void) | undefined;
  /** "Có nháp" where a visit is being written. */
  readonly draft?: string | undefined;
}

/** Drawn again only when its own line, or what was typed, has changed. */
export const HouseholdRow = memo(function HouseholdRow(props: HouseholdRowProps) {
  const { id, line, typed, onPick, draft } = props;
  const { code, title, isNamed, where, facts, badges } = line;
  const drafts: readonly LineBadge[] =
    draft === undefined ? [] : [{ tone: 'draft', icon: 'edit', words: draft }];
  return (
    <LedgerRow
      strong
      margin={<Highlight text={code.shown} ranges={rangesIn(code.shown, typed)} />}
      marginNote={code.note}
      hiddenPrefix={code.hiddenPrefix}
      to={onPick === undefined ? `/households/${id}` : undefined}
      onClick={onPick === undefined ? undefined : () => onPick(id)}
      title={isNamed ? <Named text={title} typed={typed} /> : title}
      aside={asideOf(line, typed)}
      sub={where === '' ? undefined : <Named text={where} typed={typed} />}
      meta={
        <>
          <span className="t-xs dimmer">{facts}</span>
          {[...drafts, ...badges].map((badge) => (
            <Badge key={badge.words} tone={badge.tone} icon={badge.icon}>
              {badge.words}
            </Badge>
          ))}
        </>
      }
    />
  );
});

/** What else it goes by, and who in it was found where its head was not; nothing for most rows. */
function asideOf(line: HouseholdLine, typed: string): ReactNode {
  const { knownAs } = line;
  const person = personIn(line, typed);
  if (knownAs === '' && person === undefined) return undefined;
  return (
    <>
      {knownAs !== '' && (
        <>
          (<Named text={knownAs} typed={typed} />){' '}
        </>
      )}
      {person !== undefined && (
        <>
          ({person.relation}: <Named text={person.name} typed={typed} />)
        </>
      )}
    </>
  );
}

function personIn(line: HouseholdLine, typed: string): LinePerson | undefined {
  const { title, isNamed, knownAs, where, named } = line;
  if (typed === '' || named.length === 0) return undefined;
  const shown = [isNamed ? title : '', knownAs, where].join(' ');
  const names = named.map(({ name }) => name);
  return named[personFor(typed, shown, names)];
}

/** Names and places are Vietnamese whatever the language of the app. */
function Named({ text, typed }: { readonly text: string; readonly typed: string }) {
  return (
    <span lang="vi">
      <Highlight text={text} ranges={rangesIn(text, typed)} />
    </span>
  );
}
