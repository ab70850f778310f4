/**
 * The counting rules of the commune's figures (domain 8.8), in one place: the same on the phone,
 * at the desk and in exports. Lượt, người and hộ are never mixed. Counted by the area where it
 * happened and the business date, never by the date of the sync.
 */
import type { Period } from '../dates.ts';
import type { RecordId } from '../ids.ts';
import type { Pillar } from '../records/enumerations.ts';

/** The pillar of an app's catalogue row; nothing for a key that no catalogue knows. */
export type PillarOf = { readonly [appKey: string]: Pillar };

/** The figures of one area, or of all of them together. */
export interface Tally {
  /** Số lượt đến hộ (lượt), and of them those where someone was met. */
  readonly visits: number;
  readonly visitsMet: number;
  /** Số hộ được đến (hộ): distinct households with a met visit. */
  readonly householdsReached: number;
  /** Số hộ đến lần đầu (hộ): their earliest met visit ever lies in the period. */
  readonly householdsFirst: number;
  /**
   * Độ phủ (hộ): distinct households with a met visit from 1 January of the year of the period's
   * last day to that day.
   */
  readonly householdsCovered: number;
  /**
   * Hộ đang ở theo sổ (hộ): the denominator of coverage where the area has no official total. As
   * it stands today.
   */
  readonly householdsInRegister: number;
  /** Số lượt người được tuyên truyền (lượt người). */
  readonly peopleTurns: number;
  /**
   * Số lượt hướng dẫn ứng dụng (lượt), by the pillar of the app; `unknown` for a key that no
   * catalogue knows.
   */
  readonly appTurns: { readonly [P in Pillar | 'unknown']: number };
  readonly appDone: number;
  /** Số lượt hướng dẫn DVCTT (lượt); always of the pillar digital government. */
  readonly serviceTurns: number;
  /** Số hồ sơ nộp thành công (hồ sơ). */
  readonly serviceFiled: number;
  /** Ngày công (ngày công): distinct member and date. */
  readonly memberDays: number;
  /** Lượt làm trên máy của Tổ (lượt): a risk, aim 0. */
  readonly helperDeviceTurns: number;
  /**
   * Helps of both kinds that were tried and not done (lượt): partial, failed or referred. The
   * denominator of blockers.
   */
  readonly helpsNotDone: number;
  /** Visits of doubtful date: in no period, shown beside it. */
  readonly doubtful: number;
}

export interface Figures {
  readonly period: Period;
  /**
   * Counted over all areas at once, so that a household reached in two of them is one household.
   */
  readonly total: Tally;
  /** Areas with at least one figure that is not 0. */
  readonly byArea: { readonly [area: RecordId]: Tally };
  /**
   * Blockers of helps that were not done, most frequent first, then by key. A help may carry
   * several.
   */
  readonly blockers: readonly { readonly blocker: string; readonly turns: number }[];
  /** Helps by app or service, most frequent first, then by kind and key. */
  readonly byKey: readonly {
    readonly kind: 'appAssist' | 'serviceGuidance';
    readonly key: string;
    readonly turns: number;
    readonly done: number;
  }[];
}
