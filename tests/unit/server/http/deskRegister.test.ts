/**
 * Hamlets, teams, members and phones at the desk: who may, what is refused, and that phones receive it as
 * records.
 */
import { beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';
import { mintRecordId } from '../../../../src/shared/ids.ts';
import type { Json } from '../../../../src/shared/json.ts';
import {
  codeAnswerSchema,
  registerAnswerSchema,
  type RegisterAnswer,
} from '../../../../src/shared/wire/desk.ts';
import { joinAnswerSchema } from '../../../../src/shared/wire/join.ts';
import { random } from '../../../../src/server/accounts/secrets.ts';
import {
  codeAtDesk,
  memberAtDesk,
  newPhoneKey,
  NOON,
  serverInMemory,
  sessionAs,
  type Asked,
  type ServerInMemory,
} from '../../../fixtures/serverInMemory.ts';

let server: ServerInMemory;
let officer: { readonly cookie: string };
beforeEach(async () => {
  server = await serverInMemory();
  officer = await sessionAs(server);
});

const hamlet = {
  name: 'Bản Nà Thử',
  areaKind: 'ban',
  codePrefix: 'NT',
  signal: 'weak',
  householdTotal: 61,
};
const add = (path: string, body: Json, headers = officer): Promise<Asked> =>
  server.post(`/api/desk/${path}`, body, { headers });
const reasonOf = ({ status, body }: Asked): string => `${status} ${String(body['reason'])}`;
const register = async (): Promise<RegisterAnswer> =>
  v.parse(
    registerAnswerSchema,
    (await server.get('/api/desk/register', { headers: officer })).body,
  );

it('a hamlet, its team and a member stand in the register once they are added', async () => {
  const { area, team, member } = await memberAtDesk(server, officer);
  const seen = await register();
  expect(seen.areas).toContainEqual(
    expect.objectContaining({ id: area, name: 'Bản Thử', codePrefix: 'BT', householdTotal: 40 }),
  );
  expect(seen.teams).toEqual([
    expect.objectContaining({ id: team, area, level: 'hamlet', name: 'Tổ CNSCĐ bản Thử' }),
  ]);
  expect(seen.members).toEqual([
    {
      id: member,
      fullName: 'Vàng Thị Thử',
      role: 'team_member',
      organisation: 'youth_union',
      team,
      installs: [],
    },
  ]);
});

it('what the desk adds are records that phones receive, by the officer’s own install', async () => {
  const { area, team, member } = await memberAtDesk(server, officer);
  const { store } = server.parts;
  const found = await store.reading(server.commune.id, async (reader) => {
    const head = (await reader.commune()).head;
    const feed = await reader.feed({ areas: new Set([server.commune.area]), after: 0, limit: 100 });
    const desk = (await reader.accounts())[0]?.install;
    return {
      head,
      ids: feed.map(({ id }) => id),
      by: feed.map((one) => one.by['name']?.install),
      desk,
    };
  });
  expect(found.ids).toEqual([server.commune.area, area]);
  expect(found.by.at(-1)).toBe(found.desk);
  expect(found.head).toBe(4);
  const own = await store.reading(server.commune.id, async (reader) => {
    const areas = new Set([...(await reader.records('area'))].map(({ id }) => id));
    return (await reader.feed({ areas, after: 0, limit: 100 })).map(({ id }) => id);
  });
  expect(own).toEqual([server.commune.area, area, team, member]);
});

it('the same request sent twice adds once', async () => {
  const id = mintRecordId(random);
  for (const _ of [1, 2]) expect((await add('areas', { ...hamlet, id })).body).toEqual({ id });
  expect((await register()).areas.filter(({ name }) => name === hamlet.name)).toHaveLength(1);
});

it('an id that belongs to a record of another kind is not taken over', async () => {
  const { member } = await memberAtDesk(server, officer);
  expect(reasonOf(await add('areas', { ...hamlet, id: member }))).toBe('400 malformed');
  expect(reasonOf(await add('areas', { ...hamlet, id: 'nobody' }))).toBe('400 malformed');
});

it('two hamlets share neither name nor prefix', async () => {
  expect((await add('areas', hamlet)).status).toBe(200);
  expect(reasonOf(await add('areas', { ...hamlet, name: 'Thôn Khác' }))).toBe('409 prefixTaken');
  expect(
    reasonOf(
      await add('areas', { ...hamlet, name: 'bản nà thử'.normalize('NFD'), codePrefix: 'XX' }),
    ),
  ).toBe('409 areaNameTaken');
  expect((await add('areas', { ...hamlet, name: 'Thôn Khác', codePrefix: ' tk ' })).status).toBe(
    200,
  );
  expect((await register()).areas.map(({ codePrefix }) => codePrefix)).toContain('TK');
});

it('a team needs a hamlet that exists, a member a team that exists', async () => {
  const nobody = mintRecordId(random);
  expect(reasonOf(await add('teams', { area: nobody, name: 'Tổ' }))).toBe('404 notFound');
  const person = { fullName: 'A', role: 'team_member', organisation: null, team: nobody };
  expect(reasonOf(await add('members', person))).toBe('404 notFound');
});

it('a team whose area is the commune is a team of the commune', async () => {
  await add('teams', { area: server.commune.area, name: 'Tổ CNSCĐ cấp xã' });
  expect((await register()).teams).toEqual([expect.objectContaining({ level: 'commune' })]);
});

it.each([
  ['areas', { ...hamlet, name: '' }],
  ['areas', { ...hamlet, name: 'x'.repeat(121) }],
  ['areas', { ...hamlet, codePrefix: 'QUADAIX' }],
  ['areas', { ...hamlet, codePrefix: 'Đ1' }],
  ['areas', { ...hamlet, areaKind: 'commune' }],
  ['areas', { ...hamlet, householdTotal: -1 }],
  ['areas', { ...hamlet, householdTotal: 1.5 }],
  ['areas', { ...hamlet, signal: 'perfect' }],
  ['members', { fullName: 'A', role: 'admin', organisation: null, team: 'x' }],
  ['members', null],
  ['teams', []],
])('a bad request to add to %s is malformed and adds nothing', async (path, body) => {
  const before = await register();
  expect(reasonOf(await add(path, body))).toBe('400 malformed');
  expect(await register()).toEqual(before);
});

it('only an officer adds, makes codes and revokes; the committee reads; nobody else sees anything', async () => {
  const { area, team, member } = await memberAtDesk(server, officer);
  const { typed } = await codeAtDesk(server, officer, member);
  const joined = await server.post('/api/join', {
    code: typed,
    publicKey: await newPhoneKey(),
    appVersion: '0.1.0',
  });
  const phone = String(joined.body['install']);
  const person = { fullName: 'B', role: 'team_member', organisation: null, team };
  const writes: readonly (readonly [string, Json])[] = [
    ['areas', hamlet],
    ['teams', { area, name: 'Tổ hai' }],
    ['members', person],
    [`members/${member}/code`, {}],
    [`installs/${phone}/revoke`, {}],
  ];
  const reads = ['register', 'overview?length=month'];
  const outcomes = async (headers: { readonly cookie: string }): Promise<readonly number[][]> => [
    await Promise.all(
      reads.map(async (path) => (await server.get(`/api/desk/${path}`, { headers })).status),
    ),
    await Promise.all(writes.map(async ([path, body]) => (await add(path, body, headers)).status)),
  ];
  const committee = await sessionAs(server, ['steering_member']);
  const admin = await sessionAs(server, ['admin']);
  expect(await outcomes({ cookie: '' })).toEqual([
    [401, 401],
    [401, 401, 401, 401, 401],
  ]);
  expect(await outcomes(committee)).toEqual([
    [200, 200],
    [403, 403, 403, 403, 403],
  ]);
  expect(await outcomes(admin)).toEqual([
    [403, 403],
    [403, 403, 403, 403, 403],
  ]);
  const untouched = await register();
  expect([untouched.areas.length, untouched.teams.length, untouched.members.length]).toEqual([
    2, 1, 1,
  ]);
  expect(await outcomes(officer)).toEqual([
    [200, 200],
    [200, 200, 200, 200, 200],
  ]);
});

it('a code comes as a link, ten letters and its end, and says that a phone can not open the link', async () => {
  const { member } = await memberAtDesk(server, officer);
  const answer = await add(`members/${member}/code`, {});
  const code = v.parse(codeAnswerSchema, answer.body);
  expect(code.link).toMatch(/^http:\/\/localhost\/join#[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(code.typed).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  expect(code).toMatchObject({ expiresAt: NOON + 7 * 86_400_000, reachesPhones: false });
  expect(reasonOf(await add(`members/${mintRecordId(random)}/code`, {}))).toBe('404 notFound');
  expect(reasonOf(await add('members/..%2Fx/code', {}))).toBe('404 notFound');
});

it('the register shows a member’s phone, and a revoked one as revoked, once and for all', async () => {
  const { member } = await memberAtDesk(server, officer);
  const { typed } = await codeAtDesk(server, officer, member);
  const body = { code: typed, publicKey: await newPhoneKey(), appVersion: '0.1.0' };
  const { install } = v.parse(joinAnswerSchema, (await server.post('/api/join', body)).body);
  const phones = async () => (await register()).members[0]?.installs;
  expect(await phones()).toEqual([
    {
      id: install,
      joinedAt: NOON,
      revokedAt: null,
      lastRoundAt: null,
      unsentTold: 0,
      appVersion: '0.1.0',
    },
  ]);
  server.pass(1000);
  expect((await add(`installs/${install}/revoke`, {})).body).toEqual({ revokedAt: NOON + 1000 });
  server.pass(1000);
  expect((await add(`installs/${install}/revoke`, {})).body).toEqual({ revokedAt: NOON + 1000 });
  expect(await phones()).toEqual([expect.objectContaining({ revokedAt: NOON + 1000 })]);
});

it('the server’s and the desk’s own installs can not be revoked as if they were phones', async () => {
  const installs = await server.parts.store.reading(server.commune.id, (reader) =>
    reader.installs(),
  );
  expect(installs.map(({ kind }) => kind).toSorted()).toEqual(['desk', 'server']);
  for (const { id } of installs)
    expect(reasonOf(await add(`installs/${id}/revoke`, {}))).toBe('404 notFound');
});
