/** A member joins with a one-time code: typed or by link, once, in time, and never by guessing. */
import { beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';
import { DAY_MS } from '../../../../src/shared/dates.ts';
import { isRecordId } from '../../../../src/shared/ids.ts';
import { joinAnswerSchema, lookAnswerSchema } from '../../../../src/shared/wire/join.ts';
import { newRecord } from '../../../../src/server/desk/newRecord.ts';
import { actAs, serverInstall } from '../../../../src/server/sync/makeAct.ts';
import {
  codeAtDesk,
  memberAtDesk,
  newPhoneKey,
  serverInMemory,
  sessionAs,
  type Asked,
  type ServerInMemory,
} from '../../../fixtures/serverInMemory.ts';

let server: ServerInMemory;
let cookie: { readonly cookie: string };
let member: string;
let code: { readonly typed: string; readonly link: string };

beforeEach(async () => {
  server = await serverInMemory();
  cookie = await sessionAs(server);
  ({ member } = await memberAtDesk(server, cookie));
  code = await codeAtDesk(server, cookie, member);
});

const look = (given: string): Promise<Asked> => server.post('/api/join/look', { code: given });
const joinWith = async (given: string, publicKey?: string): Promise<Asked> =>
  server.post('/api/join', {
    code: given,
    publicKey: publicKey ?? (await newPhoneKey()),
    appVersion: '0.1.0',
  });
const reasonOf = ({ status, body }: Asked): string => `${status} ${String(body['reason'])}`;

it('a code shows whose it is before anything is spent, however often it is looked at', async () => {
  for (const given of [
    code.typed,
    code.link,
    code.typed.toLowerCase(),
    code.typed.slice(0, 5) + ' ' + code.typed.slice(5),
  ]) {
    const answer = await look(given);
    expect(answer.status).toBe(200);
    expect(v.parse(lookAnswerSchema, answer.body)).toMatchObject({
      communeName: 'xã Thử',
      areaName: 'Bản Thử',
      teamName: 'Tổ CNSCĐ bản Thử',
      memberName: 'Vàng Thị Thử',
    });
  }
  expect((await joinWith(code.typed)).status).toBe(200);
});

it('a phone that joins learns who its member is and where the team works', async () => {
  const answer = v.parse(joinAnswerSchema, (await joinWith(code.link)).body);
  expect(answer).toMatchObject({
    member,
    role: 'team_member',
    areaName: 'Bản Thử',
    communeName: 'xã Thử',
  });
  const install = await server.parts.store.reading(server.commune.id, (reader) =>
    reader.install(answer.install),
  );
  expect(install).toMatchObject({ kind: 'phone', member, appVersion: '0.1.0', revokedAt: null });
});

it.each(['typed', 'link'] as const)(
  'a code that was spent as %s is used in both its forms',
  async (form) => {
    expect((await joinWith(code[form])).status).toBe(200);
    for (const given of [code.typed, code.link]) {
      expect(reasonOf(await look(given))).toBe('409 codeUsed');
      expect(reasonOf(await joinWith(given))).toBe('409 codeUsed');
    }
  },
);

it('of phones that race for one code, exactly one joins', async () => {
  const answers = await Promise.all(
    [code.typed, code.link, code.typed, code.link].map((given) => joinWith(given)),
  );
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([200, 409, 409, 409]);
  const { store } = server.parts;
  const installs = await store.reading(server.commune.id, (reader) => reader.installs());
  expect(installs.filter(({ kind }) => kind === 'phone')).toHaveLength(1);
});

it('a phone whose answer was lost asks again and gets the same one; another phone does not', async () => {
  const key = await newPhoneKey();
  const first = await joinWith(code.typed, key);
  const again = await joinWith(code.typed, key);
  expect(again.body).toEqual(first.body);
  expect(reasonOf(await joinWith(code.typed, await newPhoneKey()))).toBe('409 codeUsed');
});

it('a revoked phone does not come back with its old code', async () => {
  const key = await newPhoneKey();
  const { install } = v.parse(joinAnswerSchema, (await joinWith(code.typed, key)).body);
  await server.post(`/api/desk/installs/${install}/revoke`, {}, { headers: cookie });
  expect(reasonOf(await joinWith(code.typed, key))).toBe('409 codeUsed');
});

it('a code holds for seven days and not a moment longer', async () => {
  server.pass(7 * DAY_MS - 1);
  expect((await look(code.typed)).status).toBe(200);
  server.pass(1);
  expect(reasonOf(await look(code.typed))).toBe('410 codeExpired');
  expect(reasonOf(await joinWith(code.link))).toBe('410 codeExpired');
});

it('the code of somebody who left the team no longer lets anybody in', async () => {
  if (!isRecordId(member)) throw new Error('no member');
  const id = member;
  await server.parts.store.inTransaction(server.commune.id, async (tx) => {
    const { id: install } = await serverInstall(server.parts, tx);
    const { area } = server.commune;
    const edits = [newRecord({ kind: 'member', id, area, values: { retired: true } })];
    await actAs(server.parts, tx, { install, edits });
  });
  expect(reasonOf(await look(code.typed))).toBe('410 codeExpired');
  expect(reasonOf(await joinWith(code.typed))).toBe('410 codeExpired');
});

it.each([
  '',
  'AAAAA',
  'AAAAABBBBB',
  'AAAAA-BBBBB',
  'UUUUUUUUUU',
  '<script>',
  'A'.repeat(26),
  'ỔỔỔỔỔỔỔỔỔỔ',
])('“%s” is nobody’s code', async (given) => {
  expect(reasonOf(await look(given))).toBe(given === '' ? '400 malformed' : '403 codeWrong');
});

it('after twenty wrong tries from one address even the right code waits 15 minutes', async () => {
  for (let at = 0; at < 20; at += 1) {
    expect(reasonOf(await look(`WRANG${String(at).padStart(5, '0')}`))).toBe('403 codeWrong');
  }
  expect(reasonOf(await look(code.typed))).toBe('429 tooManyTries');
  expect(reasonOf(await joinWith(code.typed))).toBe('429 tooManyTries');
  server.pass(15 * 60_000 + 1);
  expect((await joinWith(code.typed)).status).toBe(200);
});

it('twenty guesses at once are no more than twenty', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) => look(`WRANG${String(at).padStart(5, '0')}`)),
  );
  expect(answers.filter(({ status }) => status === 403)).toHaveLength(20);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(40);
});

it('a roomful of phones that all type rightly is never stopped', async () => {
  for (let at = 0; at < 50; at += 1) expect((await look(code.typed)).status).toBe(200);
});

it('one guesser does not lock another address out', async () => {
  for (let at = 0; at < 25; at += 1) await look(`WRANG${String(at).padStart(5, '0')}`);
  const elsewhere = { headers: { 'x-forwarded-for': '198.51.100.4' } };
  expect((await server.post('/api/join/look', { code: code.typed }, elsewhere)).status).toBe(200);
});

it.each([
  ['no key', ''],
  ['a short key', 'AAAA'],
  ['a key that is no point of the curve', `B${'A'.repeat(86)}`],
])('%s makes no phone and spends no code', async (_, publicKey) => {
  expect(reasonOf(await joinWith(code.typed, publicKey))).toBe('400 malformed');
  expect((await look(code.typed)).status).toBe(200);
});

it('a code that was told is kept nowhere in the clear', async () => {
  const { store, hashCode } = server.parts;
  expect(await store.communeOfCode(code.typed)).toBeUndefined();
  expect(await store.communeOfCode(hashCode(code.typed))).toBe(server.commune.id);
  expect(hashCode(code.typed)).not.toContain(code.typed);
});
