/**
 * Syncing as the member sees it: where each record is, what is counted, how it goes, and what stops
 * it.
 */
import { expect, it } from 'vitest';
import type { Place } from '../../../../src/phone/book/book.ts';
import type { RecordId } from '../../../../src/shared/ids.ts';
import type { WireRecord } from '../../../../src/shared/wire/round.ts';
import { openSampleBook } from '../../../fixtures/sampleBook.ts';
import { sample, sampleId, sampleInstall } from '../../../fixtures/sampleHamlet.ts';
import { feedOf, logAbsent, receiptsFor, scriptServer } from '../../../fixtures/scriptedServer.ts';

it('a visit is on the phone, on its way, and received, and the count says the same', async () => {
  const places: (Place | undefined)[] = [];
  const counts: number[] = [];
  const server = scriptServer((request) => {
    places.push(opened.book.visit(id)?.place);
    return { receipts: receiptsFor(request, 'asIs'), cursor: request.head.cursor + 9 };
  });
  const opened = await openSampleBook({ transport: server.transport });
  const id = await logAbsent(opened.book, sample.pao);
  places.push(opened.book.visit(id)?.place);
  counts.push(opened.book.standing().counts.unsentRoots);
  opened.book.syncNow();
  await opened.book.idle();
  places.push(opened.book.visit(id)?.place);
  counts.push(opened.book.standing().counts.unsentRoots);
  expect(places).toEqual(['onPhone', 'sending', 'sent']);
  expect(counts).toEqual([1, 0]);
  expect(opened.book.unsent()).toEqual([]);
  expect(opened.disk.rows.has(id)).toBe(true);
});

it('what the commune has accepted shows on until the feed has brought it', async () => {
  const server = scriptServer((request) => ({ receipts: receiptsFor(request, 'asIs') }));
  const { book, disk, reopen } = await openSampleBook({ transport: server.transport });
  const id = await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(disk.rows.has(id)).toBe(false);
  expect(book.visit(id)).toMatchObject({ place: 'sent', values: { result: 'absent' } });
  expect((await reopen()).visit(id)).toMatchObject({ place: 'sent' });
});

it('a refused visit is shown as returned with its reason, until somebody looked after it', async () => {
  const server = scriptServer((request) => ({
    receipts: receiptsFor(request, 'refused', 'outOfScope'),
  }));
  const { book } = await openSampleBook({ transport: server.transport });
  const id = await logAbsent(book, sample.pao);
  book.syncNow();
  await book.idle();
  expect(book.visit(id)?.place).toBe('returned');
  expect(book.standing().counts).toEqual({ unsentRoots: 0, unsentChanges: 0, returnedRoots: 1 });
  const [returned] = book.returned();
  expect(returned).toMatchObject({ n: 1, root: id, kind: 'visit', reason: 'outOfScope' });
  expect(returned?.text).toContain('absent');
  await book.dismissReturned(1);
  expect([book.returned(), book.visit(id)]).toEqual([[], undefined]);
  expect(book.standing().counts.returnedRoots).toBe(0);
});

it("a refused edit leaves the commune's value standing", async () => {
  const server = scriptServer((request) => ({
    receipts: receiptsFor(request, 'refused', 'noRight'),
  }));
  const { book } = await openSampleBook({ transport: server.transport });
  await book.saveVisit({ id: sample.sinhVisit, values: { peopleReached: 9 }, helps: [] }, 'x');
  expect(book.visit(sample.sinhVisit)?.values.peopleReached).toBe(9);
  book.syncNow();
  await book.idle();
  expect(book.visit(sample.sinhVisit)).toMatchObject({
    place: 'returned',
    values: { peopleReached: 2 },
  });
});

it('a change that waits for the commune says so, and an open card says that two people differ', async () => {
  const card = (id: string, topic: string, otherBy: RecordId) =>
    feedOf(
      {
        kind: 'card',
        id: sampleId(id),
        values: {
          topic,
          state: 'open',
          subject: sample.sinhVisit,
          subjectKind: 'visit',
          field: 'result',
          otherBy,
        },
      },
      90,
    );
  const records: WireRecord[] = [];
  const server = scriptServer((request) => ({
    receipts: receiptsFor(request, 'review'),
    records,
    cursor: request.head.cursor + 50,
  }));
  const { book } = await openSampleBook({ transport: server.transport });
  await book.saveVisit({ id: sample.sinhVisit, values: { result: 'postponed' }, helps: [] }, 'x');
  records.push(card('card-mine', 'review', sample.me));
  book.syncNow();
  await book.idle();
  expect(book.visit(sample.sinhVisit)?.place).toBe('waiting');
  records.splice(0, 1, card('card-mine', 'conflict', sample.cha));
  book.syncNow();
  await book.idle();
  expect(book.visit(sample.sinhVisit)?.place).toBe('conflict');
});

it("today is the commune's day, however wrong the phone's clock is", async () => {
  const server = scriptServer(() => ({ records: [], receipts: [] }));
  const opened = await openSampleBook({ transport: server.transport });
  opened.clock.now += 400 * 24 * 60 * 60_000;
  expect(opened.book.today()).toBe('2027-12-28');
  opened.book.syncNow();
  await opened.book.idle();
  expect(opened.book.today()).toBe('2026-11-23');
});

it('somebody else in the team shows up with what they did', async () => {
  const visit = feedOf(
    {
      kind: 'visit',
      id: sampleId('visit-of-cha'),
      values: {
        household: sample.phan,
        visitDate: '2026-11-23',
        result: 'met',
        members: [sample.cha],
        purposes: ['outreach'],
      },
      madeBy: sample.cha,
    },
    120,
  );
  const server = scriptServer(() => ({ records: [visit], cursor: 120 }));
  const { book } = await openSampleBook({ transport: server.transport });
  expect(book.household(sample.phan)?.visits).toEqual([]);
  book.syncNow();
  await book.idle();
  expect(book.household(sample.phan)?.household.lastVisit?.result).toBe('met');
  expect(book.visitsOn('2026-11-23')[0]).toMatchObject({ place: 'sent', mayRetire: false });
  expect(sampleInstall('phone-dua')).toBe(book.me.install);
});
