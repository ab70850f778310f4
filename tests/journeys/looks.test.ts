/**
 * Every screen of the phone in both languages, light and dark, on a cheap phone's size and at twice
 * the text: everybody can use it, and nothing runs out of the side.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import {
  contrastFaultsOf,
  faultsOf,
  sidewaysOf,
  takePicture,
  whenShown,
} from '../fixtures/journeyLooks.ts';
import { makeMember, vneidActivated, type Member, type Sought } from '../fixtures/journeyMember.ts';
import { startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import { stopAtFirstFailure } from '../fixtures/journeySteps.ts';

let server: JourneyServer;
let phone: JourneyBrowser;
let stranger: JourneyBrowser;
let member: Member;

/** Screens by name, at the address that shows them in a state worth looking at. */
const screens = new Map<string, string>();

stopAtFirstFailure('looks', () => [phone, stranger]);

beforeAll(async () => {
  server = await startServer();
  const { url, join } = server.ready();
  phone = await startBrowser({ url });
  stranger = await startBrowser({ url });
  member = makeMember(phone);
  await phone.open('/join');
  await member.join(join?.typed ?? '');
  await phone.whenKept();
});

afterAll(async () => {
  await phone.dispose();
  await stranger.dispose();
  await server.dispose();
});

it('a day is prepared: a visit saved without a signal, forms half filled, sheets open', async () => {
  await phone.setOffline(true);
  await member.logVisit({
    household: { typed: '051', shown: 'Lù Văn Pao' },
    people: 2,
    helps: [
      vneidActivated,
      { ...vneidActivated, outcome: 'Không thành công', blockers: ['SIM không chính chủ'] },
    ],
    note: 'Hẹn lần sau',
  });
  await member.openHousehold({ typed: '051', shown: 'Lù Văn Pao' });
  keep('household');
  const { pathname } = new URL(phone.page().url());
  screens.set('household-edit', `${pathname}/edit`);
  screens.set('consent', `${pathname}/consent`);
  await phone.page().getByRole('list', { name: 'Các lần đến' }).getByRole('link').first().click();
  await phone.page().waitForURL(/\/visits\//);
  keep('visit');
  screens.set('visit-edit', `${new URL(phone.page().url()).pathname}/edit`);

  await beginDraft('visit-form', { typed: '045', shown: '045' });
  await member.addHelp(vneidActivated);
  await beginDraft('visit-absent', { typed: '046', shown: '046' });
  await member.tap('radio', 'Vắng nhà');
  await beginDraft('app-sheet', { typed: '012', shown: '012' });
  await openSheet('Thêm hỗ trợ ứng dụng', 'VNeID');
  await member.tap('radio', 'Máy của thành viên Tổ', phone.page().getByRole('dialog'));
  await member.tap('radio', 'Dở dang', phone.page().getByRole('dialog'));
  await beginDraft('app-chips', { typed: '081', shown: '081' });
  await member.tap('button', 'Thêm hỗ trợ ứng dụng');
  await beginDraft('service-sheet', { typed: '088', shown: '088' });
  await openSheet('Thêm hướng dẫn dịch vụ công', 'Trợ cấp hưu trí xã hội');
  await member.sees('Nháp đã lưu');
  for (const [name, path] of Object.entries({
    today: '/',
    households: '/households',
    pick: '/pick',
    'household-new': '/households/new',
    sync: '/sync',
    returned: '/sync/returned',
    me: '/me',
  })) {
    screens.set(name, path);
  }
  expect(screens.size).toBe(17);
});

it.each(['vi', 'en'] as const)(
  'every screen can be used by everybody, by day, by night and at twice the text: %s',
  async (language) => {
    await speak(language);
    const faults: string[] = [];
    for (const [name, path] of screens) {
      await show(path);
      faults.push(...(await lookAt(phone, name, language)));
    }
    expect(faults).toEqual([]);
  },
);

it('the text size that is chosen under Tôi is kept and holds on every screen', async () => {
  await speak('vi');
  await choose(/^Cỡ chữ/, 'Gấp đôi');
  for (const path of ['/', '/households', '/sync']) {
    await show(path);
    expect(await scaleOn(phone.page())).toBe('2');
    expect(await sidewaysOf(phone.page(), path)).toEqual([]);
  }
  await choose(/^Cỡ chữ/, 'Vừa');
  expect(await scaleOn(phone.page())).toBe('1');
});

it('the join screen, empty and with a wrong code, in both languages', async () => {
  const page = stranger.page();
  const faults: string[] = [];
  for (const language of ['vi', 'en'] as const) {
    await stranger.open('/join');
    await whenShown(page);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    faults.push(...(await lookAt(stranger, 'join', language)));
    await page.getByRole('textbox').fill('AAAAA AAAAA');
    await page.getByRole('alert').waitFor();
    faults.push(...(await lookAt(stranger, 'join-wrong', language)));
  }
  expect(faults).toEqual([]);
});

const keep = (name: string): void => void screens.set(name, new URL(phone.page().url()).pathname);

/** The visit form of a household, whose draft then opens at the same address as it was left. */
async function beginDraft(name: string, household: Sought): Promise<void> {
  await phone.open('/');
  await member.beginVisit(household);
  keep(name);
}

async function openSheet(button: string, choice: string): Promise<void> {
  await member.tap('button', button);
  await member.tap('button', choice, phone.page().getByRole('dialog'));
}

/** All that can be wrong with what stands on the screen: by day, by night, and at twice the text. */
async function lookAt(
  browser: JourneyBrowser,
  name: string,
  language: string,
): Promise<readonly string[]> {
  const page = browser.page();
  await page.emulateMedia({ colorScheme: 'light' });
  const byDay = [...(await faultsOf(page, name)), ...(await sidewaysOf(page, name))];
  await takePicture(page, `phone-${language}-light-${name}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await contrastFaultsOf(page, `${name}, dark`);
  await takePicture(page, `phone-${language}-dark-${name}`);
  await page.emulateMedia({ colorScheme: 'light' });
  await setScale(page, '2');
  const atTwice = await sidewaysOf(page, `${name}, twice the text`);
  await takePicture(page, `phone-${language}-double-${name}`);
  await setScale(page, '1');
  return [...byDay, ...byNight, ...atTwice];
}

/** As the setting does it, without the way to the setting. */
const setScale = (page: Page, scale: string): Promise<void> =>
  page.evaluate(
    (wanted) => document.documentElement.style.setProperty('--text-scale', wanted),
    scale,
  );

const scaleOn = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.style.getPropertyValue('--text-scale'));

async function show(path: string): Promise<void> {
  await phone.open(path);
  await whenShown(phone.page());
}

/** By the settings, as a reader does it. */
async function speak(language: 'vi' | 'en'): Promise<void> {
  await choose(/^(Ngôn ngữ|Language)/, language === 'vi' ? 'Tiếng Việt' : 'English');
}

async function choose(setting: RegExp, choice: string | RegExp): Promise<void> {
  await show('/me');
  await phone.page().getByRole('button', { name: setting }).click();
  const sheet = phone.page().getByRole('dialog');
  await sheet.getByRole('radio', { name: choice }).click();
  await sheet.getByRole('button', { name: /^(Đóng|Close)$/ }).click();
  await sheet.waitFor({ state: 'hidden' });
}
