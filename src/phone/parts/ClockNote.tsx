/**
 * Says once that the phone's clock is wrong. Nothing is refused for it: business dates go by the
 * commune's clock as last learned, and a wrong clock only makes the times on screen odd.
 *
 * A clock that fell back since the last round (an empty battery) would date the day's visits before
 * it: `ClockBehind` says so where visits are begun, until the clock is set.
 */
import { useState } from 'react';
import { businessDate } from '../../shared/dates.ts';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useShown } from './book.tsx';
import { useToday } from './useToday.ts';

const MINUTE_MS = 60_000;
/** Clocks that nobody sets are a little off; nobody needs to hear of that. */
const WORTH_SAYING_MINUTES = 5;

export function ClockNote() {
  const t = useWords('shell');
  const { formatNumber } = useFormat();
  const offset = useShown((book) => book.standing().clockOffset);
  const [seen, setSeen] = useState(seenMinutes);
  const minutes = Math.round(offset / MINUTE_MS);
  const isKnown = Math.abs(minutes - seen) <= WORTH_SAYING_MINUTES;
  if (Math.abs(minutes) <= WORTH_SAYING_MINUTES || isKnown) return null;
  const dismiss = () => {
    keepSeen(minutes);
    setSeen(minutes);
  };
  return (
    <div className="pad mt4">
      <Note tone="wait" icon="clock" live="status">
        <b>{t('clock.title', { minutes: formatNumber(Math.abs(minutes)) })}</b>
        <p className="t-sm">{t('clock.why')}</p>
        <Button size="small" kind="quiet" onClick={dismiss}>
          {t('clock.seen')}
        </Button>
      </Note>
    </div>
  );
}

export interface ClockBehindProps {
  /** With the margins of a screen that has none of its own. */
  readonly pad?: boolean;
}

export function ClockBehind({ pad = false }: ClockBehindProps) {
  const t = useWords('shell');
  const { formatDate } = useFormat();
  const today = useToday();
  const heard = businessDate(useShown((book) => book.standing().lastRoundAt));
  if (today >= heard) return null;
  return (
    <div className={pad ? 'pad mt4' : undefined}>
      <Note tone="wait" icon="clock" live="status">
        <b>{t('clock.behind')}</b>
        <p className="t-sm">
          {t('clock.behindWhy', {
            today: formatDate(today, heard),
            heard: formatDate(heard, today),
          })}
        </p>
      </Note>
    </div>
  );
}

const KEPT_AT = 'so-ban.clockSeen';

/** By how many minutes it was wrong when the member last said so; 0 where nobody did. */
function seenMinutes(): number {
  try {
    const kept = Number(localStorage.getItem(KEPT_AT) ?? '0');
    return Number.isFinite(kept) ? kept : 0;
  } catch {
    // A browser that forbids storage throws at the very name of it.
    return 0;
  }
}

function keepSeen(minutes: number): void {
  try {
    localStorage.setItem(KEPT_AT, String(minutes));
  } catch {
    // As above: it is then said again at the next start.
  }
}
