/**
 * One household as a line of the ledger: code, name, where it is, when it was visited, what to
 * mind.
 */
import { memo } from 'react';
import { Badge } from '../../../ui/Badge.tsx';
import { Highlight } from '../../../ui/Highlight.tsx';
import { LedgerRow } from '../../../ui/LedgerRow.tsx';
import type { RecordId } from '../../../shared/ids.ts';
import { rangesIn } from '../../../shared/search/ranges.ts';
import type { HouseholdLine, LineBadge } from './householdLine.ts';

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
  const { code, title, isNamed, knownAs, where, facts, badges } = line;
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
      aside={
        knownAs === '' ? undefined : (
          <>
            (<Named text={knownAs} typed={typed} />)
          </>
        )
      }
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

/** Names and places are Vietnamese whatever the language of the app. */
function Named({ text, typed }: { readonly text: string; readonly typed: string }) {
  return (
    <span lang="vi">
      <Highlight text={text} ranges={rangesIn(text, typed)} />
    </span>
  );
}
