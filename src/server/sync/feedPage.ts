/**
 * A page of the feed for one reader: of each record the cells that are news to it. What the reader
 * set itself, and the server took as it was, is no news: it comes back as a receipt and is folded
 * in by seq.
 */
import type { FeedRecord } from '../../shared/changes/foldChange.ts';
import type { IsoDate } from '../../shared/dates.ts';
import type { InstallId, RecordId } from '../../shared/ids.ts';
import type { By, CellKey, RecordState } from '../../shared/records/state.ts';
import { PAGE_LIMIT } from '../../shared/wire/version.ts';
import type { CommuneReader } from '../store/contract.ts';

/** Who reads, and from where on. */
export interface FeedReader {
  readonly install: InstallId;
  readonly member: RecordId | null;
  readonly areas: ReadonlySet<RecordId>;
  readonly cursor: number;
  /**
   * Its scope holds since this seq: what it set itself before may lie on its phone no more, and
   * comes like any other.
   */
  readonly since: number;
  /** Records that came into its areas from elsewhere after the cursor: they come whole. */
  readonly entered: ReadonlySet<RecordId>;
  /** The business date of the answer. */
  readonly today: IsoDate;
}

export interface Page {
  readonly records: readonly FeedRecord[];
  /** The feed is read up to here; the commune's head when nothing remains. */
  readonly cursor: number;
  readonly remaining: number;
}

/**
 * Reads on until the page is full of news or the feed ends at the commune's head; no seq is split.
 */
export async function pageFor(
  reader: CommuneReader,
  feedReader: FeedReader,
  head: number,
): Promise<Page> {
  const { areas } = feedReader;
  const records: FeedRecord[] = [];
  let after = feedReader.cursor;
  while (records.length < PAGE_LIMIT) {
    const batch = await reader.feed({ areas, after, limit: PAGE_LIMIT - records.length });
    const last = batch.at(-1);
    if (last === undefined) return { records, cursor: head, remaining: 0 };
    records.push(...batch.flatMap((record) => newsOf(record, feedReader) ?? []));
    after = last.seq;
  }
  const remaining = await reader.countFeed({ areas, after });
  return { records, cursor: remaining === 0 ? head : after, remaining };
}

/**
 * What a record has that its reader does not know; nothing where folding gives the reader the same.
 */
function newsOf(record: RecordState, reader: FeedReader): FeedRecord | undefined {
  const { body, by, ...head } = record;
  const comesWhole = reader.entered.has(record.id);
  const isNews = (one: By): boolean => {
    const isFolded = one.install === reader.install && one.asIs && one.seq > reader.since;
    return comesWhole || (one.seq > reader.cursor && !isFolded);
  };
  const cells: Record<CellKey, FeedRecord['cells'][CellKey]> = {};
  for (const [cell, one] of Object.entries(by)) {
    if (isNews(one)) cells[cell] = { value: body[cell] ?? null, by: one };
  }
  const isSilent = Object.keys(cells).length === 0 && !comesWhole && isHeadFolded(record, reader);
  return isSilent ? undefined : { ...head, cells };
}

/**
 * Whether the phone, folding in its own change, comes to the same head: it takes itself for the
 * maker, the area it named for the record's, and the day of the answer for the day of receipt.
 */
function isHeadFolded(record: RecordState, reader: FeedReader): boolean {
  const isToday = record.receivedOn === reader.today;
  const isKnown = Object.values(record.by).some((one) => one.seq <= reader.cursor);
  const isMadeAsFolded = record.madeBy === reader.member && isToday;
  const isJudgedAlike = isToday || !record.marks.includes('doubtfulDate');
  return record.area === record.placeArea && isJudgedAlike && (isKnown || isMadeAsFolded);
}
