/**
 * Every page of the desk in both languages, light and dark, on an office screen: everybody can use
 * it, nothing runs out of the side, and a figure says how it is counted.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import {
  contrastFaultsOf,
  faultsOf,
  sidewaysOf,
  takePicture,
  whenShown,
} from '../fixtures/journeyLooks.ts';
import { account, setUpDesk } from '../fixtures/journeyOfficer.ts';
import { startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import { stopAtFirstFailure } from '../fixtures/journeySteps.ts';

let server: JourneyServer;
let office: JourneyBrowser;

stopAtFirstFailure('deskLooks', () => [office]);

beforeAll(async () => {
  server = await startServer();
  office = await startBrowser({ url: server.ready().url, width: 1366, height: 850 });
});

afterAll(async () => {
  await office.dispose();
  await server.dispose();
});

it('the door: without a link, with the first-run link, and afterwards, in both languages', async () => {
  const faults: string[] = [];
  for (const language of ['vi', 'en'] as const) {
    await office.open('/desk/');
    await whenShown(office.page());
    if (language === 'en') await office.page().getByRole('button', { name: 'English' }).click();
    faults.push(...(await lookAt('door', language)));
    await office.page().goto(server.ready().desk);
    await office.page().reload();
    await whenShown(office.page());
    faults.push(...(await lookAt('set-up', language)));
  }
  await office.page().getByRole('button', { name: 'Tiếng Việt' }).click();
  expect(faults).toEqual([]);
});

it('every page can be used by everybody, light and dark, in both languages', async () => {
  await setUpDesk(office, server.ready().desk);
  const page = office.page();
  const faults: string[] = [];
  for (const language of ['vi', 'en'] as const) {
    await office.open('/desk/');
    await whenShown(page);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    faults.push(...(await lookAt('overview', language)));
    await page.getByRole('region').getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    faults.push(...(await lookAt('figure-defined', language)));
    await office.open('/desk/register');
    await whenShown(page);
    const make = page.getByRole('button', { name: /^(Tạo mã vào Tổ|Make a (join )?code)/ });
    await make.first().click();
    await page.locator('.typed-code').first().waitFor();
    faults.push(...(await lookAt('register', language)));
    await page
      .getByRole('button', { name: /^(Thêm thành viên|Add a member)/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    faults.push(...(await lookAt('add-member', language)));
  }
  expect(faults).toEqual([]);
});

it('signing out leaves a door that says who may come in', async () => {
  const page = office.page();
  await office.open('/desk/');
  await whenShown(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: /^Sign in/ }).waitFor();
  expect(await page.content()).not.toContain(account.name);
  expect(await lookAt('sign-in', 'en')).toEqual([]);
});

async function lookAt(name: string, language: string): Promise<readonly string[]> {
  const page = office.page();
  await page.emulateMedia({ colorScheme: 'light' });
  const byDay = [...(await faultsOf(page, name)), ...(await sidewaysOf(page, name))];
  await takePicture(page, `desk-${language}-light-${name}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await contrastFaultsOf(page, `${name}, dark`);
  await takePicture(page, `desk-${language}-dark-${name}`);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight].map((fault) => `${language}: ${fault}`);
}
