/**
 * The road between phone and commune breaks in every way that roads do in the hills. Whatever
 * happens on it, what was saved on the phone arrives once, and the count of unsent work is right.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import { changesIn, installOf, recordsIn, seqsIn } from '../fixtures/journeyDatabase.ts';
import { makeMember, vneidActivated, type Member } from '../fixtures/journeyMember.ts';
import { startProxy, type Fault, type JourneyProxy } from '../fixtures/journeyProxy.ts';
import { freePort, startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import { eventually, stopAtFirstFailure } from '../fixtures/journeySteps.ts';

let server: JourneyServer;
let proxy: JourneyProxy;
let phone: JourneyBrowser;
let member: Member;

/** What this test typed: each visit is known by its note. */
const typed: string[] = [];
const doors = ['012', '045', '046', '051', '063', '070', '081', '088'];

stopAtFirstFailure('lostAnswers', () => [phone]);

beforeAll(async () => {
  const port = await freePort();
  server = await startServer({ publicUrl: `http://localhost:${port}` });
  proxy = await startProxy(port, { target: server.port, keepsAlive: false });
  phone = await startBrowser({ url: proxy.url });
  member = makeMember(phone);
  await phone.open('/join');
  await member.join(server.ready().join?.typed ?? '');
  await phone.whenKept();
});

afterAll(async () => {
  await phone.dispose();
  await proxy.dispose();
  await server.dispose();
});

it('a lost answer leaves the record unsent on the phone, and sending it again makes no second one', async () => {
  await typeVisits(1);
  await sendThrough({ kind: 'dropAnswer' });
  await member.sees('phiếu chưa gửi');
  expect(notesAtCommune()).toEqual(typed);
  await sendRest();
  expectOnceEach();
});

it('a request that arrives twice counts once', async () => {
  await typeVisits(2);
  await sendThrough({ kind: 'double' });
  await expectAllSent();
  expectOnceEach();
});

it('a request cut off anywhere loses nothing: what arrived whole counts, the rest is sent again', async () => {
  const before = notesAtCommune().length;
  await typeVisits(3);
  for (const after of [1, 400, 900, 1800]) {
    await sendThrough({ kind: 'cutUp', after });
    await member.sees('phiếu chưa gửi');
    expectNoneTwice();
  }
  // The last cut lets at least one visit through whole: its run counts though no answer came.
  await eventually(() => notesAtCommune().length).toBeGreaterThan(before);
  await sendRest();
  expectOnceEach();
});

it('an answer cut off in the middle is not half believed', async () => {
  await typeVisits(1);
  await sendThrough({ kind: 'cutDown', after: 60 });
  await member.sees('phiếu chưa gửi');
  await sendRest();
  expectOnceEach();
});

it('the server is killed while it takes a day’s work: nothing is lost and nothing is twice', async () => {
  await typeVisits(6);
  const before = notesAtCommune().length;
  const onArrival = (): Promise<void> => server.kill();
  const onFirstRun = async (): Promise<void> => {
    await eventually(() => notesAtCommune().length, { interval: 1 }).toBeGreaterThan(before);
    await server.kill();
  };
  for (const until of [onArrival, onFirstRun]) {
    await sendThrough({ kind: 'hold', until });
    await member.sees('phiếu chưa gửi');
    expectNoneTwice();
    await server.start();
  }
  await sendRest();
  expectOnceEach();
  expect(new Set(typed).size).toBe(13);
});

it('after a restart the phone shows each visit once, and each as sent', async () => {
  await phone.restart();
  await phone.open('/');
  await member.sees('Đã gửi hết');
  const rows = phone.page().getByRole('list', { name: 'Đã ghi hôm nay' }).getByRole('listitem');
  await eventually(() => rows.count()).toBe(typed.length);
  const places = (await rows.allInnerTexts()).map((row) => /Đã gửi|Trên máy/.exec(row)?.[0]);
  expect(new Set(places)).toEqual(new Set(['Đã gửi']));
});

/** Logs visits while there is no road, so that they wait together. */
async function typeVisits(count: number): Promise<void> {
  proxy.close(true);
  await phone.setOffline(true);
  await member.goTo('Hôm nay');
  for (let at = 0; at < count; at += 1) {
    const note = `Lượt thứ ${typed.length + 1}`;
    const door = doors[typed.length % doors.length] ?? '';
    await member.logVisit({
      household: { typed: door, shown: door },
      people: 1,
      helps: at % 3 === 0 ? [vneidActivated] : [],
      note,
    });
    typed.push(note);
  }
  await member.expectUnsentEverywhere(count);
}

/** The road comes back with one fault on it; the phone notices by itself and tries. */
async function sendThrough(what: Fault['what']): Promise<void> {
  await phone.setOffline(true);
  proxy.fault({ path: '/api/round', what });
  proxy.close(false);
  await member.goTo('Đồng bộ');
  await phone.setOffline(false);
  await eventually(() => proxy.waiting()).toBe(0);
  await phone.page().getByRole('button', { name: 'Tạm dừng' }).waitFor({ state: 'hidden' });
}

async function sendRest(): Promise<void> {
  await member.goTo('Đồng bộ');
  const send = phone.page().getByRole('button', { name: 'Gửi ngay' });
  if (await send.isVisible()) await send.click();
  await expectAllSent();
}

const allSentIsShown = (): Promise<boolean> =>
  phone
    .page()
    .getByText(/Xã đã nhận|đã gửi hết/)
    .first()
    .isVisible();

async function expectAllSent(): Promise<void> {
  await eventually(allSentIsShown).toBe(true);
  await phone.page().getByText('phiếu chưa gửi').waitFor({ state: 'detached' });
  await member.goTo('Hôm nay');
  await member.sees('Đã gửi hết');
}

/** The notes of this test's visits as the commune has them, one for each record. */
const notesAtCommune = (): readonly string[] =>
  recordsIn(server.database, 'visit')
    .map(({ body }) => body['note'])
    .filter((note) => typeof note === 'string')
    .filter((note) => note.startsWith('Lượt thứ'))
    .sort((a, b) => numberIn(a) - numberIn(b));

const numberIn = (note: string): number => Number(note.replace(/\D/g, ''));

function expectOnceEach(): void {
  expect(notesAtCommune()).toEqual(typed);
  expectNoneTwice();
}

/** Every n of the phone has one row, no seq is missing, none given twice. */
function expectNoneTwice(): void {
  const notes = notesAtCommune();
  expect(new Set(notes).size).toBe(notes.length);
  const [visit] = recordsIn(server.database, 'visit').filter(
    ({ body }) => body['note'] === typed[0],
  );
  if (visit === undefined) return;
  const all = seqsIn(server.database);
  expect(all.seqs).toEqual(Array.from({ length: all.head }, (_, at) => at + 1));
  const changes = changesIn(server.database, installOf(server.database, visit.id));
  const numbers = changes.map(({ n }) => n);
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => at + 1));
  expect(new Set(changes.map(({ result }) => result))).toEqual(new Set(['asIs']));
}
