/** What a measurement says, how it is shown, and whether it holds its budget. */

export interface Measured {
  readonly what: string;
  /** Nothing where it could not be measured here; `note` then says why. */
  readonly value: number | undefined;
  readonly unit: Unit;
  /** The most, or for a rate the least, that the architecture allows; nothing for a figure shown beside. */
  readonly budget: number | undefined;
  readonly note?: string;
}

export type Unit = 'bytes' | 'ms' | 'requests' | 'changes/s' | 'times';

/** A rate is to be high, everything else low. */
const isRate = ({ unit }: Measured): boolean => unit === 'changes/s';

/** How much of its budget it uses: 1 is all of it, more is too much. */
export function shareOf(measured: Measured): number | undefined {
  const { value, budget } = measured;
  if (value === undefined || budget === undefined) return undefined;
  return isRate(measured) ? budget / value : value / budget;
}

export const isOver = (measured: Measured): boolean => (shareOf(measured) ?? 0) > 1;

/** A budget that nobody measured holds nothing: it counts as a failure, with its reason. */
export const isMissing = ({ value, budget }: Measured): boolean =>
  value === undefined && budget !== undefined;

/** The middle of a few runs: one slow one says more of the machine than of the product. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing');
  return (low + high) / 2;
}

/** All as a table, one line each; kB is 1,000 bytes. */
export function tableOf(all: readonly Measured[]): string {
  const rows = all.map((one) => {
    const share = shareOf(one);
    return [
      one.what,
      one.value === undefined ? '—' : shown(one.value, one.unit),
      one.budget === undefined ? '' : shown(one.budget, one.unit),
      share === undefined ? '' : share.toFixed(2),
      isOver(one) ? 'OVER' : isMissing(one) ? 'NOT MEASURED' : '',
      one.note ?? '',
    ];
  });
  const heads = ['what', 'measured', 'budget', 'ratio', '', 'note'];
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        at === 0 || at > 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line)].join('\n');
}

function shown(value: number, unit: Unit): string {
  if (unit === 'bytes')
    return value < 10_000 ? `${Math.round(value)} B` : `${(value / 1000).toFixed(1)} kB`;
  if (unit === 'ms')
    return value < 1000
      ? `${value.toFixed(value < 10 ? 1 : 0)} ms`
      : `${(value / 1000).toFixed(2)} s`;
  if (unit === 'times') return `${value.toFixed(2)} ×`;
  return `${Math.round(value).toLocaleString('en')} ${unit}`;
}
