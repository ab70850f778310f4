/**
 * What was saved can be put right: changed, voided with a reason, brought back, and changed by two
 * people at once. Every step ends at the commune's figures.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { RecordId } from '../../src/shared/ids.ts';
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import { recordsIn } from '../fixtures/journeyDatabase.ts';
import { codeForTeamOf, openDesk, type JourneyDesk } from '../fixtures/journeyDesk.ts';
import { makeMember, vneidActivated, type Member, type Sought } from '../fixtures/journeyMember.ts';
import { startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import { stopAtFirstFailure } from '../fixtures/journeySteps.ts';

let server: JourneyServer;
let desk: JourneyDesk;
let phone: JourneyBrowser;
let otherPhone: JourneyBrowser;
let member: Member;
let colleague: Member;
let before: Counted;

const pao: Sought = { typed: '051', shown: 'Lù Văn Pao' };

stopAtFirstFailure('edits', () => [phone, otherPhone]);

beforeAll(async () => {
  server = await startServer();
  desk = await openDesk(server);
  const { url, join } = server.ready();
  phone = await startBrowser({ url });
  otherPhone = await startBrowser({ url });
  member = makeMember(phone);
  colleague = makeMember(otherPhone);
  await phone.open('/join');
  await member.join(join?.typed ?? '');
  await otherPhone.open('/join');
  await colleague.join(await codeForTeamOf(desk, await ownTeam()));
  before = await count();
});

afterAll(async () => {
  await phone.dispose();
  await otherPhone.dispose();
  await server.dispose();
});

it('a visit that was saved and sent is changed on the phone, and the figures follow', async () => {
  await member.logVisit({ household: pao, people: 2, helps: [vneidActivated], note: 'Lần một' });
  await expectSent(member);
  expect(await count()).toEqual({ visits: 1, peopleTurns: 2, helps: 1 });

  await openVisit(member);
  await member.tap('link', 'Sửa');
  await member.tap('button', 'Thêm lượt người');
  await member.addHelp({ ...vneidActivated, name: 'Zalo', action: 'Cài mới' });
  await phone
    .page()
    .getByRole('textbox', { name: /^Ghi chú/ })
    .fill('Lần một, sửa lại');
  await member.save();
  await expectSent(member);
  expect(await count()).toEqual({ visits: 1, peopleTurns: 3, helps: 2 });
});

it('a change that was a slip is taken back by one tap', async () => {
  await openVisit(member);
  await member.tap('link', 'Sửa');
  await member.tap('button', 'Bớt lượt người');
  await member.save();
  await member.tap('button', 'Hoàn tác');
  await member.sees('Đã trả lại như trước khi sửa');
  await expectSent(member);
  expect(await count()).toEqual({ visits: 1, peopleTurns: 3, helps: 2 });
});

it('a voided visit asks why, leaves the figures, stays in sight, and comes back by a tap', async () => {
  await openVisit(member);
  await member.tap('button', 'Hủy lượt này');
  const sheet = phone.page().getByRole('dialog');
  await member.tap('button', 'Hủy lượt này', sheet);
  await member.sees('Chọn một lý do.');
  await member.tap('radio', 'Ghi trùng', sheet);
  await member.tap('button', 'Hủy lượt này', sheet);
  await member.sees('Đã hủy lượt đến hộ.');
  await expectSent(member);
  expect(await count()).toEqual({ visits: 0, peopleTurns: 0, helps: 0 });

  await member.openHousehold(pao);
  const voided = visitsOf(phone.page()).filter({ hasText: 'Đã hủy' });
  expect(await voided.innerText()).toContain('Ghi trùng');
  await member.tap('button', 'Hoàn tác', voided);
  await member.sees('Đã khôi phục lượt đến hộ.');
  await expectSent(member);
  expect(await count()).toEqual({ visits: 1, peopleTurns: 3, helps: 2 });
});

it('a colleague may change the visit but has no way to void it', async () => {
  await sync(colleague);
  await openVisit(colleague);
  await otherPhone.page().getByRole('link', { name: 'Sửa' }).waitFor();
  expect(await otherPhone.page().getByRole('button', { name: 'Hủy lượt này' }).count()).toBe(0);
});

it('two phones change the same figure without a signal: both values are kept, and both screens say so', async () => {
  await phone.setOffline(true);
  await otherPhone.setOffline(true);
  for (const [who, more, note] of [
    [member, 1, 'Sửa ở máy một'],
    [colleague, 3, 'Sửa ở máy hai'],
  ] as const) {
    await openVisit(who);
    await who.tap('link', 'Sửa');
    for (let at = 0; at < more; at += 1) await who.tap('button', 'Thêm lượt người');
    const field = who.page().getByRole('textbox', { name: /^Ghi chú/ });
    await field.fill(`${await field.inputValue()}\n${note}`);
    await who.save();
  }
  await phone.setOffline(false);
  await expectSent(member);
  await otherPhone.setOffline(false);
  await expectSent(colleague);

  expect(await count()).toEqual({ visits: 1, peopleTurns: 6, helps: 2 });
  const cards = recordsIn(server.database, 'card').map(({ body }) => body);
  const card = cards.find(({ field }) => field === 'peopleReached');
  expect([card?.['topic'], card?.['state'], card?.['standing'], card?.['other']]).toEqual([
    'conflict',
    'open',
    '6',
    '4',
  ]);
  const notes = recordsIn(server.database, 'visit').map(({ body }) => String(body['note']));
  const note = notes.find((text) => text.includes('máy hai')) ?? '';
  expect(note).toContain('Sửa ở máy một');

  await sync(member);
  for (const who of [member, colleague]) {
    await openVisit(who);
    await who.sees('Hai người cùng sửa phiếu này. Cả hai cách ghi đều được giữ');
    await who.sees('6 lượt người');
  }
});

interface Counted {
  readonly visits: number;
  readonly peopleTurns: number;
  readonly helps: number;
}

/** The commune's figures of the month, less what was there before this journey began. */
async function count(): Promise<Counted> {
  const { total } = (await desk.overview()).figures;
  const apps = Object.values(total.appTurns).reduce((sum, turns) => sum + turns, 0);
  return {
    visits: total.visits - (before?.visits ?? 0),
    peopleTurns: total.peopleTurns - (before?.peopleTurns ?? 0),
    helps: apps + total.serviceTurns - (before?.helps ?? 0),
  };
}

async function ownTeam(): Promise<RecordId> {
  const { members } = await desk.register();
  const own = members.find(({ installs }) => installs.some(({ appVersion }) => appVersion !== ''));
  const found = own ?? members.find(({ fullName }) => fullName === 'Vàng Thị Dua');
  if (found === undefined) throw new Error('Nobody has joined');
  return found.team;
}

/** The newest visit of the household, on its own page. */
async function openVisit(who: Member): Promise<void> {
  await who.openHousehold(pao);
  await visitsOf(who.page()).first().getByRole('link').click();
  await who.page().waitForURL(/\/visits\/[\w-]{22}$/);
}

const visitsOf = (page: Page) =>
  page.getByRole('list', { name: 'Các lần đến' }).getByRole('listitem');

/** Waits for the phone to send by itself, or because it was asked to. */
async function expectSent(who: Member): Promise<void> {
  await who.goTo('Đồng bộ');
  const send = who.page().getByRole('button', { name: 'Gửi ngay' });
  if (await send.isVisible()) await send.click().catch(() => undefined);
  await who.goTo('Hôm nay');
  await who.sees('Đã gửi hết');
}

/** One round, to hear what others did. */
async function sync(who: Member): Promise<void> {
  await who.goTo('Đồng bộ');
  await who.tap('button', 'Xem có gì mới');
  await who
    .page()
    .getByText(/Không có gì mới, đã gửi hết|Máy nhận thêm/)
    .first()
    .waitFor();
}
