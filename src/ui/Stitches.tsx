// One short bar a record up to twelve, beyond that ten bars, one a tenth: hollow = on this phone, solid = sent.
// The same motif in the primary colour (Steps) shows where one is in a guide.

import { classes } from './classes.ts';

export type StitchCounts = {
  readonly total: number;
  readonly sent?: number | undefined;
  /** True while a record is under way; the first unsent bar is half filled. */
  readonly sending?: boolean | undefined;
  /** Records that wait for an answer (two people edited the same). */
  readonly asking?: number | undefined;
  /** Records that came back. */
  readonly refused?: number | undefined;
};

export type StitchesProps = StitchCounts & {
  /** The same in words; null where the words already stand beside it. */
  readonly label: string | null;
  readonly big?: boolean | undefined;
};

export type Stitch = 'sent' | 'now' | 'ask' | 'bad' | 'waiting';

export function Stitches({ label, big, ...counts }: StitchesProps) {
  const spoken = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div className={classes('stitches', big && 'big')} {...spoken}>
      {stitchesOf(counts).map((stitch, index) => (
        <i key={index} className={stitch === 'waiting' ? undefined : stitch} />
      ))}
    </div>
  );
}

/**
 * The bars from left to right: sent, under way, waiting, asking, refused. In tenths whatever is not sent is
 * rounded up, so that the bars never look further than the work is.
 */
export function stitchesOf(counts: StitchCounts): readonly Stitch[] {
  const { total, sent = 0, sending = false, asking = 0, refused = 0 } = counts;
  const bars = total > 12 ? 10 : Math.max(total, 0);
  const share = (count: number) => barsFor(count, total, bars);
  const bad = share(refused);
  const ask = Math.min(share(asking), bars - bad);
  const waitingRecords = Math.max(total - sent - asking - refused, 0);
  const waiting = Math.min(share(waitingRecords), bars - bad - ask);
  const solid = Math.max(bars - bad - ask - waiting, 0);
  const hollow: Stitch[] = Array.from({ length: waiting }, () => 'waiting');
  if (sending && waiting > 0) hollow[0] = 'now';
  return [
    ...Array.from({ length: solid }, (): Stitch => 'sent'),
    ...hollow,
    ...Array.from({ length: ask }, (): Stitch => 'ask'),
    ...Array.from({ length: bad }, (): Stitch => 'bad'),
  ];
}

function barsFor(count: number, total: number, bars: number): number {
  return total <= 0 ? 0 : Math.ceil((count * bars) / total);
}
