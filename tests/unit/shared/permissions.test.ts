/**
 * Who may write what, as one table written by hand after architecture section 7: every role against
 * every kind.
 */
import { describe, expect, it } from 'vitest';
import type { FieldPatch } from '../../../src/shared/changes/change.ts';
import type { RecordId } from '../../../src/shared/ids.ts';
import type { Json } from '../../../src/shared/json.ts';
import { mayRetire, mayWrite, type Author } from '../../../src/shared/permissions.ts';
import { roles } from '../../../src/shared/records/enumerations.ts';
import { kindNames, type KindName } from '../../../src/shared/records/registry.ts';
import { areas, id, installId, NOON } from '../../fixtures/serverWorld.ts';

type Role = 'server' | (typeof roles)[number];

const me = id('me');
const other = id('other');

const authorOf = (role: Role): Author => ({
  member: role === 'server' ? null : me,
  roles: new Set([role]),
  areas: new Set([areas.north]),
});

interface Tried {
  readonly kind?: KindName;
  readonly area?: RecordId;
  readonly madeBy?: RecordId | null | undefined;
  readonly fields?: { readonly [name: string]: Json };
}

function verdictOn(role: Role, tried: Tried): string {
  const { kind = 'household', area = areas.north, madeBy, fields = { retireReason: 'x' } } = tried;
  const patches = Object.entries(fields).map(([name, value]): [string, FieldPatch] => [
    name,
    { value, base: 0 },
  ]);
  const change = {
    install: installId('x'),
    n: 1,
    recordId: id('record'),
    kind,
    area,
    fields: Object.fromEntries(patches),
    appVersion: '0.1.0',
    wall: NOON,
    offset: 420,
  };
  const right = mayWrite(authorOf(role), { change, area, madeBy });
  return right.ok ? 'yes' : right.reason;
}

/** In the own area: y = yes, - = noRight. The columns are the kinds in the order of the header. */
const table = `
                 area team member household person consent visit appAssist serviceGuidance card
server           y    y    y      y         y      y       y     y         y               y
commune_officer  y    y    y      y         y      y       y     y         y               y
team_lead        -    -    -      y         y      y       y     y         y               y
deputy_lead      -    -    -      y         y      y       y     y         y               y
team_member      -    -    -      y         y      y       y     y         y               -
steering_member  -    -    -      -         -      -       -     -         -               -
admin            -    -    -      -         -      -       -     -         -               -
`;

const [header = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

/** What one would do with a kind: make a record of it; of a card, which the server makes, close one. */
const usual = (kind: KindName): Tried =>
  kind === 'card' ? { kind, madeBy: null, fields: { state: 'closed' } } : { kind };

describe('In the own area', () => {
  it('the table has every role and every kind', () => {
    expect(header.toSorted()).toEqual([...kindNames].toSorted());
    expect(rows.map(([role]) => role).toSorted()).toEqual(['server', ...roles].toSorted());
  });

  it.each(rows)('%s writes as the table says', (name, ...cells) => {
    const role = ['server' as const, ...roles].find((one) => one === name);
    const said = header.map((kind, at) => [kind, cells[at] === 'y' ? 'yes' : 'noRight']);
    const found = kindNames.map((kind) => [kind, verdictOn(role ?? 'admin', usual(kind))]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(said));
  });
});

describe('Outside of it', () => {
  it.each<[Role, string]>([
    ['server', 'yes'],
    ['commune_officer', 'yes'],
    ['team_lead', 'outOfScope'],
    ['deputy_lead', 'outOfScope'],
    ['team_member', 'outOfScope'],
    ['steering_member', 'noRight'],
    ['admin', 'noRight'],
  ])('%s: %s', (role, verdict) => {
    expect(verdictOn(role, { area: areas.south })).toBe(verdict);
  });
});

describe('Field by field', () => {
  const member = 'team_member';
  const lead = 'team_lead';
  const voids = { retired: true };
  it.each<readonly [string, { readonly role: Role; readonly is: string } & Tried]>([
    ['a member voids the own visit', { role: member, madeBy: me, fields: voids, is: 'yes' }],
    ['a member voids no other’s', { role: member, madeBy: other, fields: voids, is: 'notAuthor' }],
    ['nor the desk’s', { role: member, madeBy: null, fields: voids, is: 'notAuthor' }],
    ['a new record may come voided', { role: member, madeBy: undefined, fields: voids, is: 'yes' }],
    ['a member edits another’s', { role: member, madeBy: other, fields: { note: 'x' }, is: 'yes' }],
    ['and brings it back', { role: member, madeBy: other, fields: { retired: false }, is: 'yes' }],
    ['a lead voids any', { role: lead, madeBy: other, fields: voids, is: 'yes' }],
    ['a member merges none', { role: member, fields: { mergedInto: id('H') }, is: 'noRight' }],
    ['a deputy merges', { role: 'deputy_lead', fields: { mergedInto: id('H') }, is: 'yes' }],
    ['a member imports nothing', { role: member, fields: { source: 'import' }, is: 'noRight' }],
    [
      'a lead chooses on a card',
      { role: lead, kind: 'card', madeBy: null, fields: { chosen: 'other' }, is: 'yes' },
    ],
    [
      'but rewrites none',
      { role: lead, kind: 'card', madeBy: null, fields: { other: '1' }, is: 'noRight' },
    ],
    ['and makes none', { role: lead, kind: 'card', madeBy: undefined, is: 'noRight' }],
    [
      'no more than an officer',
      { role: 'commune_officer', kind: 'card', madeBy: undefined, is: 'noRight' },
    ],
    ['but makes households', { role: member, fields: { source: 'app' }, is: 'yes' }],
  ])('%s', (_, { role, is, ...tried }) => {
    expect(verdictOn(role, tried)).toBe(is);
  });

  it('somebody of two roles has the rights of both', () => {
    const both: Author = {
      ...authorOf('steering_member'),
      roles: new Set(['steering_member', 'commune_officer']),
    };
    const change = {
      install: installId('x'),
      n: 1,
      recordId: id('r'),
      kind: 'team' as const,
      area: areas.south,
      fields: {},
      appVersion: '',
      wall: 0,
      offset: 0,
    };
    expect(mayWrite(both, { change, area: areas.south, madeBy: null }).ok).toBe(true);
  });

  it.each<[Role, RecordId | null, boolean]>([
    ['team_member', me, true],
    ['team_member', other, false],
    ['team_member', null, false],
    ['team_lead', other, true],
    ['commune_officer', null, true],
    ['steering_member', other, false],
  ])('the phone offers %s to void what %s made: %s', (role, madeBy, isOffered) => {
    expect(mayRetire(authorOf(role), madeBy)).toBe(isOffered);
  });
});
