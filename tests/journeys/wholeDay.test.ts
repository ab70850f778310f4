/**
 * The main job from one end to the other, as people do it: the commune starts its server, a member
 * joins, works a day without any signal on a phone that dies twice, comes back, and the committee
 * sees what was done. The figures are counted again by this test from what it typed.
 */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import {
  householdsReachedByHand,
  landExplained,
  newcomer,
  pao,
  pensionFiled,
  sinh,
  zaloTaught,
} from '../fixtures/journeyDay.ts';
import { makeMember, SAVED, vneidActivated, type Member } from '../fixtures/journeyMember.ts';
import {
  account,
  makeCodeFor,
  openOverview,
  readFigures,
  setUpDesk,
  signIn,
  type ShownFigures,
} from '../fixtures/journeyOfficer.ts';
import { startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import { eventually, stopAtFirstFailure } from '../fixtures/journeySteps.ts';

let server: JourneyServer;
let phone: JourneyBrowser;
let secondPhone: JourneyBrowser;
let office: JourneyBrowser;
let member: Member;
let figuresBefore: ShownFigures;
let householdAddress = '';

stopAtFirstFailure('wholeDay', () => [phone, secondPhone, office]);

beforeAll(async () => {
  server = await startServer();
  const { url } = server.ready();
  phone = await startBrowser({ url });
  secondPhone = await startBrowser({ url });
  office = await startBrowser({ url, width: 1366, height: 850 });
  member = makeMember(phone);
});

afterAll(async () => {
  for (const browser of [phone, secondPhone, office]) await browser.dispose();
  await server.dispose();
});

it('the server starts with a sample commune and prints the way in for the desk and for a member', () => {
  const { desk, join, isSample, needsSetup } = server.ready();
  expect([isSample, needsSetup]).toEqual([true, true]);
  expect(desk).toMatch(/\/desk\/setup#.{20,}$/);
  expect(join?.link).toMatch(/\/join#[0-9A-Z]{26}$/);
  expect(join?.typed).toMatch(/^[0-9A-Z]{10}$/);
  expect(existsSync(server.database)).toBe(true);
});

it('the officer sets a password by the first-run link, and the link is then good for nothing', async () => {
  const link = server.ready().desk;
  await setUpDesk(office, link);
  figuresBefore = await readFigures(office);
  expect(figuresBefore.visits).toBeGreaterThan(0);
  await office.page().getByRole('button', { name: 'Đăng xuất' }).click();
  await office.page().getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  await office.page().goto(link);
  await office.page().getByText('Đường dẫn này đã dùng rồi').waitFor();
  await signIn(office, 'sai-mat-khau-2026');
  await office.page().getByText('Tên đăng nhập hoặc mật khẩu chưa đúng').waitFor();
  await office.page().getByLabel('Mật khẩu', { exact: true }).fill('');
  await signIn(office, account.password);
  await office
    .page()
    .getByRole('heading', { level: 1, name: /^Tổng quan/ })
    .waitFor();
});

it('a wrong code gets a plain sentence, and the right one opens the book of the team', async () => {
  await phone.open('/join');
  await member.type('Mã 10 ký tự', 'AAAAA AAAAA');
  await member.sees('Mã này chưa đúng');
  await member.sees('Chỉ ghi dữ liệu mẫu, chưa ghi hộ thật');
  await member.type('Mã 10 ký tự', server.ready().join?.typed.toLowerCase() ?? '');
  await member.sees('Thành viên: Vàng Thị Dua');
  await member.join(server.ready().join?.typed ?? '');
  await member.sees('Bản Phìn Chải');
  await phone.whenKept();
});

it('the link that went with the used code says so on another phone, and lets nobody in', async () => {
  const stranger = makeMember(secondPhone);
  await secondPhone.page().goto(server.ready().join?.link ?? '');
  await stranger.sees('Mã này đã dùng rồi');
  await eventually(() => new URL(secondPhone.page().url()).hash).toBe('');
  await stranger.tap('button', 'Gõ mã khác');
  await stranger.type('Mã 10 ký tự', server.ready().join?.typed ?? '');
  await stranger.sees('Mã này đã dùng rồi');
  expect(await secondPhone.page().getByText('Thành viên:').count()).toBe(0);
});

it('without a server, without a network and in a new browser process the app opens at its own addresses', async () => {
  await member.openHousehold(sinh);
  householdAddress = new URL(phone.page().url()).pathname;

  await server.kill();
  await phone.restart({ isOffline: true });
  await phone.open(householdAddress);
  await phone.page().getByRole('heading', { level: 1, name: 'Vàng Mí Sính' }).waitFor();
  await phone.open('/sync');
  await member.sees('Không có mạng');
  await phone.open('/');
  await member.sees('Không có mạng, cứ ghi bình thường');
});

it('a household is found without tones, by its code, and by where it lies', async () => {
  await member.goTo('Hộ');
  await member.type('Tìm hộ', 'vang mi sinh');
  await member.sees('2 hộ khớp “vang mi sinh”');
  await member.type('Tìm hộ', 'pc-045');
  await member.sees('1 hộ khớp “pc-045”');
  await member.type('Tìm hộ', 'dau doc');
  await member.sees(/hộ khớp “dau doc”/);
  await member.type('Tìm hộ', 'khong co ai ten nay');
  await member.sees('Không có hộ nào khớp');
  await member.type('Tìm hộ', '');
});

it('a new household is written down, asked, and named only after its yes', async () => {
  await member.goTo('Hộ');
  await member.tap('link', 'Thêm hộ');
  await member.type('Cụm dân cư, xóm nhỏ', 'Xóm Mới');
  await member.tap('button', 'Thêm: 18-59');
  await member.tap('button', 'Thêm: 18-59');
  expect(await phone.page().getByLabel('Tên chủ hộ').count()).toBe(0);
  await member.tap('button', 'Xong, lưu trên máy');
  await member.sees(/Đã lưu hộ PC-093 trên máy/);

  await member.openHousehold(newcomer);
  await phone
    .page()
    .getByRole('link', { name: /Chưa hỏi đồng ý/ })
    .click();
  await member.tap('button', 'Đồng ý');
  await member.sees('Chọn ít nhất một việc');
  await member.tap('checkbox', /^Lưu liên hệ/);
  await member.tap('radio', 'Nói miệng trước thành viên Tổ');
  await member.tap('button', 'Đồng ý');
  await member.sees('Đã ghi: đồng ý. Đã lưu trên máy.');

  await member.tap('link', 'Sửa hộ');
  await member.type('Tên chủ hộ', 'Hạng A Thử');
  await member.tap('button', 'Xong, lưu trên máy');
  await phone.page().getByRole('heading', { level: 1, name: 'Hạng A Thử' }).waitFor();
});

it('the usual visit, an app set up at a door that opens, takes at most twelve taps', async () => {
  await member.goTo('Hôm nay');
  const before = member.taps();
  await member.logVisit({ household: sinh, people: 3, helps: [vneidActivated] });
  expect(member.taps() - before).toBeLessThanOrEqual(12);
});

it('every tap of a visit with an app and two services is still there when the phone dies in the middle', async () => {
  await member.goTo('Hôm nay');
  await member.beginVisit(pao);
  await member.fillVisit({ people: 2, helps: [zaloTaught, pensionFiled], note: 'Hẹn thứ bảy' });
  await member.tap('button', 'Thêm hướng dẫn dịch vụ công');
  const sheet = phone.page().getByRole('dialog');
  await member.tap('button', landExplained.name, sheet);
  await member.tap('radio', landExplained.action, sheet);
  await member.sees('Nháp đã lưu');

  await phone.restart({ isOffline: true });
  await phone.open('/');
  await phone
    .page()
    .getByRole('link', { name: /Lù Văn Pao.*Lượt đến hộ/s })
    .click();
  const reopened = phone.page().getByRole('dialog');
  await reopened.waitFor();
  expect(await reopened.innerText()).toContain(landExplained.name);
  expect(
    await reopened.getByRole('radio', { name: landExplained.action }).getAttribute('aria-checked'),
  ).toBe('true');
  await member.tap('radio', landExplained.outcome, reopened);
  await member.tap('button', 'Thêm vào phiếu', reopened);
  const form = await phone.page().getByRole('main').innerText();
  for (const kept of ['Zalo', 'Trợ cấp hưu trí xã hội', '2 lượt người', '3 việc']) {
    expect(form).toContain(kept);
  }
  expect(
    await phone
      .page()
      .getByRole('textbox', { name: /^Ghi chú/ })
      .inputValue(),
  ).toBe('Hẹn thứ bảy');
});

it('“Đã lưu trên máy” is true: the phone dies in the same moment, and the visit is there', async () => {
  phone.aim();
  await member.tap('button', 'Xong, lưu trên máy');
  await member.sees(SAVED);
  await phone.restart({ isOffline: true });
  await phone.open('/');
  await member.sees('Đã ghi hôm nay');
  await member.sees('2 lượt');
  const visit = phone.page().getByRole('listitem').filter({ hasText: 'Lù Văn Pao' });
  expect(await visit.innerText()).toMatch(/Gặp được.*2 lượt người[\s\S]*Trên máy/);
  expect(await phone.page().getByText('Nháp đang ghi').count()).toBe(0);
});

it('a door that stays shut is a visit too, with two taps', async () => {
  await member.goTo('Hôm nay');
  await member.beginVisit({ typed: '081', shown: 'Sùng A Dế' });
  const before = member.taps();
  await member.tap('radio', 'Vắng nhà');
  await member.save();
  expect(member.taps() - before).toBe(2);
});

it('the count of unsent work is the same everywhere: three visits and the new household', async () => {
  await member.expectUnsentEverywhere(4);
});

it('when the commune is back everything goes by itself, and every place says so', async () => {
  await server.start();
  await member.goTo('Hôm nay');
  await phone.setOffline(false);
  await member.sees('Đã gửi hết');
  const own = phone.page().getByRole('list', { name: 'Đã ghi hôm nay' }).getByRole('listitem');
  await eventually(
    async () => (await own.allInnerTexts()).filter((row) => /Đã gửi/.test(row)).length,
  ).toBe(3);
  await phone
    .page()
    .getByRole('link', { name: /Lù Văn Pao/ })
    .click();
  // The day's list says "Đã gửi" too: only the visit's own page will do.
  await phone.page().waitForURL(/\/visits\//);
  await phone.page().getByRole('heading', { level: 1, name: 'Lù Văn Pao' }).waitFor();
  await phone.page().getByRole('status').getByText('Đã gửi').waitFor();
  await member.goTo('Đồng bộ');
  await member.sees(/Xã đã nhận hết|Không có gì mới, đã gửi hết/);
});

it('a second phone of the team, let in by the desk, receives what the first one wrote', async () => {
  const code = await makeCodeFor(office, 'Bản Phìn Chải', 'Lý Seo Vần');
  const colleague = makeMember(secondPhone);
  await secondPhone.open('/join');
  await colleague.join(code);
  await colleague.goTo('Hộ');
  await colleague.seek({ typed: 'hang a thu', shown: '093' });
  await colleague.openHousehold(pao);
  const visits = secondPhone.page().getByRole('list', { name: 'Các lần đến' });
  const row = await visits.getByRole('listitem').first().innerText();
  expect(row).toMatch(/Gặp được/);
  expect(row).toMatch(/Zalo, hướng dẫn sử dụng: dở dang/);
  expect(row).toMatch(/Trợ cấp hưu trí xã hội, nộp hồ sơ: thành công/);
  expect(row).toContain('Vàng Thị Dua');
});

it('the desk shows exactly what was typed, and how fresh its figures are', async () => {
  await openOverview(office);
  const after = await readFigures(office);
  const { apps } = figuresBefore;
  const government = apps['Chính quyền số'] ?? { turns: 0, done: 0 };
  const society = apps['Xã hội số'] ?? { turns: 0, done: 0 };
  expect(after).toEqual({
    visits: figuresBefore.visits + 3,
    visitsMet: figuresBefore.visitsMet + 2,
    householdsReached: expect.any(Number),
    peopleTurns: figuresBefore.peopleTurns + 3 + 2,
    services: figuresBefore.services + 2,
    filed: figuresBefore.filed + 1,
    apps: {
      ...apps,
      'Chính quyền số': { turns: government.turns + 1, done: government.done + 1 },
      'Xã hội số': { turns: society.turns + 1, done: society.done },
    },
  });
  expect(after.householdsReached).toBe(householdsReachedByHand(server.database));
  expect(
    await office
      .page()
      .getByText(/Số liệu tính đến \d\d:\d\d/)
      .innerText(),
  ).toContain('Số liệu tính đến');
});
