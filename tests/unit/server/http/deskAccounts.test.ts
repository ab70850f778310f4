/** The first account by the link of the terminal, signing in and out, and what a session is. */
import { beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';
import { sessionAnswerSchema, type SessionAnswer } from '../../../../src/shared/wire/desk.ts';
import { makeTries } from '../../../../src/server/accounts/tries.ts';
import { SESSION_LIFE_MS } from '../../../../src/server/accounts/deskAccounts.ts';
import {
  cookieOf,
  NOON,
  PASSWORD,
  serverInMemory,
  sessionAs,
  setupToken,
  signedIn,
  type Asked,
  type ServerInMemory,
} from '../../../fixtures/serverInMemory.ts';

let server: ServerInMemory;
beforeEach(async () => {
  server = await serverInMemory();
});

const setUp = (token: string, name = 'Hoàng Thị Thử', password = PASSWORD): Promise<Asked> =>
  server.post('/api/desk/setup', { token, name, password });
const signIn = (name: string, password: string): Promise<Asked> =>
  server.post('/api/desk/sign-in', { name, password });
const session = async (cookie?: string): Promise<SessionAnswer> => {
  const answer = await server.get(
    '/api/desk/session',
    cookie === undefined ? {} : { headers: { cookie } },
  );
  return v.parse(sessionAnswerSchema, answer.body);
};
const reasonOf = ({ status, body }: Asked): string => `${status} ${String(body['reason'])}`;

it('before the first password the desk says that it must be set, and afterwards no more', async () => {
  expect(await session()).toEqual({
    communeName: 'xã Thử',
    isSample: false,
    needsSetup: true,
    account: null,
  });
  await signedIn(server);
  expect(await session()).toMatchObject({ needsSetup: false, account: null });
});

it('the first account holds the desk’s three roles and is signed in at once', async () => {
  const answer = await setUp(await setupToken(server), '  Hoàng   Thị Thử ');
  const { account } = v.parse(sessionAnswerSchema, answer.body);
  expect(account).toMatchObject({
    displayName: 'Hoàng Thị Thử',
    roles: ['commune_officer', 'steering_member', 'admin'],
  });
  expect((await session(cookieOf(answer))).account).toEqual(account);
});

it('the first-run link works once, and a link of an earlier start not at all', async () => {
  const old = await setupToken(server);
  const token = await setupToken(server);
  expect(reasonOf(await setUp(old))).toBe('410 setupLinkUsed');
  expect((await setUp(token)).status).toBe(200);
  expect(reasonOf(await setUp(token, 'Kẻ Đến Sau'))).toBe('410 setupLinkUsed');
  expect(reasonOf(await setUp('x'))).toBe('410 setupLinkUsed');
});

it('of two that open the link at once, one becomes the first account', async () => {
  const token = await setupToken(server);
  const answers = await Promise.all([setUp(token, 'Một'), setUp(token, 'Hai')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
});

it.each([
  ['ngắn quá', 'Hoàng Thị Thử', 'passwordTooShort'],
  ['x'.repeat(201), 'Hoàng Thị Thử', 'passwordTooLong'],
  ['1234567890', 'Hoàng Thị Thử', 'passwordTooCommon'],
  ['Matkhau123', 'Hoàng Thị Thử', 'passwordTooCommon'],
  ['aaaaaaaaaaaaaa', 'Hoàng Thị Thử', 'passwordTooCommon'],
  ['hoangthithu', 'Hoàng Thị Thử', 'passwordHasName'],
  ['HoàngThịThử2026', 'Hoàng Thị Thử', 'passwordHasName'],
  [PASSWORD, ' . ', 'nameMissing'],
])('“%s” for “%s” is not taken: %s; the link stays good', async (password, name, reason) => {
  const token = await setupToken(server);
  expect(reasonOf(await setUp(token, name, password))).toBe(`422 ${reason}`);
  expect((await setUp(token)).status).toBe(200);
});

it('one signs in with the name as it is spelled or without tones, never with another password', async () => {
  await signedIn(server);
  for (const name of [
    'Hoàng Thị Thử',
    'hoang thi thu',
    ' HOANG  THI THU ',
    'Hoàng Thị Thử'.normalize('NFD'),
  ]) {
    expect((await signIn(name, PASSWORD)).status).toBe(200);
  }
  expect(reasonOf(await signIn('hoang thi thu', `${PASSWORD} `))).toBe('403 wrongPassword');
  expect(reasonOf(await signIn('ai do khac', PASSWORD))).toBe('403 wrongPassword');
  expect(reasonOf(await signIn('#first', PASSWORD))).toBe('403 wrongPassword');
});

it('a password typed in decomposed letters is the same password', async () => {
  await signedIn(server);
  expect((await signIn('hoang thi thu', PASSWORD.normalize('NFD'))).status).toBe(200);
});

it('nobody signs in before a password is set', async () => {
  await setupToken(server);
  expect(reasonOf(await signIn('', ''))).toBe('403 wrongPassword');
});

it('after too many wrong passwords even the right one waits', async () => {
  const few = { anAddress: 3, addressWindowMs: 900_000, aServer: 1000, serverWindowMs: 3_600_000 };
  const clock = { now: NOON };
  server = await serverInMemory({ signInTries: makeTries(few, () => clock.now) });
  await signedIn(server);
  for (const password of ['sai lần một', 'sai lần hai', 'sai lần ba']) {
    expect(reasonOf(await signIn('hoang thi thu', password))).toBe('403 wrongPassword');
  }
  expect(reasonOf(await signIn('hoang thi thu', PASSWORD))).toBe('429 tooManyTries');
  clock.now += few.addressWindowMs + 1;
  expect((await signIn('hoang thi thu', PASSWORD)).status).toBe(200);
});

it('signing out ends the session at the server, not only in the browser', async () => {
  const headers = await sessionAs(server);
  const out = await server.post('/api/desk/sign-out', {}, { headers });
  expect(out.headers.get('set-cookie')).toMatch(/^soban=;.*Max-Age=0/);
  expect((await session(headers.cookie)).account).toBeNull();
  expect(reasonOf(await server.get('/api/desk/register', { headers }))).toBe('401 notSignedIn');
});

it('a session lasts twelve hours', async () => {
  const headers = await sessionAs(server);
  server.pass(SESSION_LIFE_MS - 1);
  expect((await server.get('/api/desk/register', { headers })).status).toBe(200);
  server.pass(1);
  expect(reasonOf(await server.get('/api/desk/register', { headers }))).toBe('401 notSignedIn');
});

it('a foreign, bent or empty cookie is no session', async () => {
  const { cookie } = await sessionAs(server);
  for (const bad of [
    `${cookie}x`,
    'soban=',
    'soban=null',
    cookie.replace('soban', '__Host-soban'),
  ]) {
    const answer = await server.get('/api/desk/register', { headers: { cookie: bad } });
    expect(reasonOf(answer)).toBe('401 notSignedIn');
  }
});

it('scripts and other sites never get the cookie, and over HTTPS it belongs to this host alone', async () => {
  const plain = await setUp(await setupToken(server));
  expect(plain.headers.get('set-cookie')).toMatch(
    /^soban=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const secure = await serverInMemory({
    address: () => ({ url: 'https://soban.example', isHttps: true, reachesPhones: true }),
  });
  const token = await setupToken(secure);
  const answer = await secure.post('/api/desk/setup', { token, name: 'Hoàng', password: PASSWORD });
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-soban=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
});

it('neither password nor token lies in the store', async () => {
  const { cookie } = await signedIn(server);
  const [account] = await server.parts.store.reading(server.commune.id, async (reader) =>
    (await reader.accounts()).filter((one) => one.passwordHash !== null),
  );
  expect(account?.passwordHash).toMatch(/^scrypt\$16\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await server.parts.store.communeOfSession(cookie.split('=')[1] ?? '')).toBeUndefined();
});
