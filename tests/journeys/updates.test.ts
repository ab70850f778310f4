/**
 * A new version of the app comes while somebody works. It waits for the form, it comes when it is
 * asked for, and one that broke off on the way changes nothing.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, type JourneyBrowser } from '../fixtures/journeyBrowser.ts';
import { buildOn, copyProgram, markBuild, removeProgram } from '../fixtures/journeyBuilds.ts';
import { makeMember, type Member } from '../fixtures/journeyMember.ts';
import { startProxy, type JourneyProxy } from '../fixtures/journeyProxy.ts';
import { freePort, startServer, type JourneyServer } from '../fixtures/journeyServer.ts';
import { eventually, stopAtFirstFailure } from '../fixtures/journeySteps.ts';

let program: string;
let server: JourneyServer;
let proxy: JourneyProxy;
let phone: JourneyBrowser;
let member: Member;

stopAtFirstFailure('updates', () => [phone]);

beforeAll(async () => {
  program = await copyProgram();
  const port = await freePort();
  server = await startServer({ program, publicUrl: `http://localhost:${port}` });
  proxy = await startProxy(port, { target: server.port, keepsAlive: true });
  phone = await startBrowser({ url: proxy.url });
  member = makeMember(phone);
});

afterAll(async () => {
  await phone.dispose();
  await proxy.dispose();
  await server.dispose();
  removeProgram(program);
});

it('a first download that breaks off leaves no half app in charge, and the next one is whole', async () => {
  proxy.fault({ path: '/index.html', what: { kind: 'cutDown', after: 100 } });
  await phone.open('/join');
  await eventually(() => proxy.waiting()).toBe(0);
  await eventually(() => workerStates()).toEqual([]);

  await phone.open('/join');
  await phone.whenKept();
  expect(await keptFiles()).toBeGreaterThan(20);
  await member.join(server.ready().join?.typed ?? '');
  expect(await buildOn(phone.page())).toBe('A');
});

it('a new version that arrives while a form is open neither reloads it nor shows itself over it', async () => {
  await phone.open('/');
  await member.beginVisit({ typed: '051', shown: 'Lù Văn Pao' });
  await member.tap('button', 'Thêm lượt người');
  await deploy('B');
  await eventually(() => workerStates()).toContain('waiting');
  await phone
    .page()
    .getByRole('textbox', { name: /^Ghi chú/ })
    .fill('Đang ghi dở');
  await member.sees('Nháp đã lưu');
  expect(await buildOn(phone.page())).toBe('A');
  expect(await phone.page().getByText('Có bản mới').count()).toBe(0);
});

it('after the form it is offered, and a tap brings it with draft and book as they were', async () => {
  await member.tap('button', 'Đóng, nháp được giữ lại');
  await member.goTo('Hôm nay');
  await member.sees('Có bản mới');
  expect(await buildOn(phone.page())).toBe('A');
  await member.tap('button', 'Cập nhật');
  await eventually(() => buildOn(phone.page())).toBe('B');
  await member.sees('Nháp đang ghi');
  await phone
    .page()
    .getByRole('link', { name: /Lù Văn Pao/ })
    .click();
  expect(
    await phone
      .page()
      .getByRole('textbox', { name: /^Ghi chú/ })
      .inputValue(),
  ).toBe('Đang ghi dở');
});

it('the new version works without a network, and nothing of the old one is left lying about', async () => {
  await server.kill();
  await phone.restart({ isOffline: true });
  await phone.open('/households');
  await member.sees(/Tất cả \d+ hộ/);
  expect(await buildOn(phone.page())).toBe('B');
  expect(
    await phone
      .page()
      .evaluate(
        async () => (await caches.keys()).filter((name) => name.includes('precache')).length,
      ),
  ).toBe(1);
  await server.start();
  await phone.setOffline(false);
});

it('an update that breaks off on the way leaves the old version whole', async () => {
  await phone.open('/');
  const before = await keptFiles();
  const many = 20;
  proxy.fault({ path: '/index.html', what: { kind: 'cutDown', after: 100 }, times: many });
  await deploy('C');
  await eventually(() => proxy.waiting()).toBeLessThan(many);
  await eventually(() => workerStates()).toEqual(['active']);
  expect(await keptFiles()).toBe(before);
  await phone.setOffline(true);
  proxy.mend();
  await phone.open('/sync');
  expect(await buildOn(phone.page())).toBe('B');
});

/** The server comes up again with another build, and the browser looks for news as it does by itself now and then. */
async function deploy(mark: string): Promise<void> {
  await server.stop();
  markBuild(program, mark);
  await server.start();
  await phone.page().evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });
}

const workerStates = (): Promise<readonly string[]> =>
  phone.page().evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (['installing', 'waiting', 'active'] as const).filter((state) => registration?.[state]);
  });

const keptFiles = (): Promise<number> =>
  phone.page().evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().length;
  });
