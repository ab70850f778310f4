/**
 * Where a record is on its way to the commune (architecture section 3), from receipts and open
 * cards; never from guesses.
 */
import type { RecordId } from '../../shared/ids.ts';
import { readField } from '../../shared/records/readRecord.ts';
import { card } from '../../shared/records/card.ts';
import type { Place } from './book.ts';
import { under } from './links.ts';
import type { Shelf } from './shelf.ts';

/** From the least far to the furthest. */
const order: readonly Place[] = ['onPhone', 'sending', 'returned', 'waiting', 'conflict', 'sent'];

export const leastFar = (places: Iterable<Place>): Place => {
  const ranks = [...places].map((place) => order.indexOf(place));
  return order[Math.min(order.length - 1, ...ranks)] ?? 'sent';
};

/** The place of one record by itself. */
export const placeOf = (shelf: Shelf, id: RecordId): Place =>
  leastFar([...ownPlaces(shelf, id), ...cardPlaces(shelf, id)]);

function* ownPlaces({ ledger, sending }: Shelf, id: RecordId): Iterable<Place> {
  for (const { n } of ledger.ownOf.get(id) ?? []) {
    const kept = ledger.receipts.get(n);
    if (kept === undefined) yield sending.has(n) ? 'sending' : 'onPhone';
    else if (kept.isDismissed) continue;
    else if (kept.receipt[1] === 'refused') yield 'returned';
    else if (kept.receipt[1] === 'quarantined') yield 'waiting';
    else if (kept.receipt[1] === 'review' && kept.receipt[2] > ledger.head.cursor) yield 'waiting';
  }
}

/**
 * An open card about the record: one's own value that waits on it is seen by the commune; else two
 * people differ.
 */
function* cardPlaces(shelf: Shelf, id: RecordId): Iterable<Place> {
  for (const hanging of under(shelf.links.hanging, id)) {
    const view = shelf.views.get(hanging);
    if (view?.kind !== 'card' || view.body['retired'] === true) continue;
    if (readField('state', card.fields.state, view.body) !== 'open') continue;
    const isOwnReview = view.body['topic'] === 'review' && view.body['otherBy'] === shelf.me.member;
    yield isOwnReview ? 'waiting' : 'conflict';
  }
}
