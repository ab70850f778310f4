/**
 * A server for the desk's screens that lives in the test: answers as given, remembers what was
 * asked, and can be unplugged.
 */
import { base64url, type InstallId, type RecordId } from '../../../src/shared/ids.ts';
import { failed, ok } from '../../../src/shared/result.ts';
import { emptyTally } from '../../../src/shared/tallies/figure.ts';
import type { Tally } from '../../../src/shared/tallies/tally.ts';
import { periodOf, type Period } from '../../../src/shared/dates.ts';
import type {
  OverviewAnswer,
  RegisterAnswer,
  SessionAnswer,
} from '../../../src/shared/wire/desk.ts';
import type { Answer, DeskApi, DeskTrouble, OverviewQuery } from '../../../src/desk/app/api.ts';
import { idOf } from '../../unit/shared/tallies/records.ts';

export const today = '2026-11-23';
/** 07:52 of that day in Việt Nam. */
export const now = Date.parse('2026-11-23T00:52:00Z');
export const DAY = 24 * 60 * 60 * 1000;

export const account = {
  displayName: 'Hoàng Thị Nhình',
  roles: ['commune_officer', 'steering_member', 'admin'],
  expiresAt: now + DAY,
} satisfies SessionAnswer['account'];

export const signedIn: SessionAnswer = {
  communeName: 'xã Nà Mẫu (dữ liệu mẫu)',
  isSample: true,
  needsSetup: false,
  account,
};
export const signedOut: SessionAnswer = { ...signedIn, account: null };
export const fresh: SessionAnswer = { ...signedOut, needsSetup: true };

export interface Asked {
  readonly what: keyof DeskApi;
  readonly with: unknown;
}

export interface FakeDesk extends DeskApi {
  readonly asked: Asked[];
  /** Nothing gets through until it is plugged in again. */
  unplug(why?: DeskTrouble): void;
  plugIn(): void;
  /** The next call of a kind is answered with this reason. */
  refuseOnce(what: keyof DeskApi, reason: DeskTrouble): void;
  /** What the register says now. */
  shownRegister: RegisterAnswer;
}

export interface FakeOptions {
  readonly session?: SessionAnswer;
  readonly overview?: (query: OverviewQuery) => OverviewAnswer;
  readonly register?: RegisterAnswer;
}

export function fakeDesk(options: FakeOptions = {}): FakeDesk {
  const asked: Asked[] = [];
  const refusals = new Map<keyof DeskApi, DeskTrouble>();
  let session = options.session ?? signedIn;
  let unplugged: DeskTrouble | undefined;
  let minted = 0;
  const answer = async <T>(
    what: keyof DeskApi,
    given: unknown,
    make: () => T,
  ): Promise<Answer<T>> => {
    asked.push({ what, with: given });
    const refusal = unplugged ?? refusals.get(what);
    refusals.delete(what);
    return refusal === undefined ? ok(make()) : failed(refusal);
  };
  const enter = () => (session = { ...session, needsSetup: false, account });
  const desk: FakeDesk = {
    asked,
    shownRegister: options.register ?? sampleRegister,
    unplug: (why = 'offline') => (unplugged = why),
    plugIn: () => (unplugged = undefined),
    refuseOnce: (what, reason) => refusals.set(what, reason),
    session: () => answer('session', null, () => session),
    setUp: (request) => answer('setUp', request, enter),
    signIn: (request) => answer('signIn', request, enter),
    signOut: () => answer('signOut', null, () => (session = signedOut)),
    overview: (query) => answer('overview', query, () => (options.overview ?? overviewOf)(query)),
    register: () => answer('register', null, () => desk.shownRegister),
    addArea: (area) => answer('addArea', area, () => added(area.id)),
    addTeam: (team) => answer('addTeam', team, () => added(team.id)),
    addMember: (member) => answer('addMember', member, () => added(member.id)),
    makeCode: (member) => answer('makeCode', member, () => sampleCode),
    revoke: (install) => answer('revoke', install, () => ({ revokedAt: now })),
    newId: () => {
      minted += 1;
      return idOf(`minted ${minted}`);
    },
  };
  return desk;
}

const added = (id: RecordId | undefined) => ({ id: id ?? idOf('minted by the server') });

export const sampleCode = {
  link: 'https://so.example/join#7915A1B82R9NA3064PBVC30YW8',
  typed: 'HA7HS3C6NZ',
  expiresAt: now + 7 * DAY,
  reachesPhones: true,
};

// --- Figures ---------------------------------------------------------------------------------

const tally = (part: Partial<Tally>): Tally => ({ ...emptyTally, ...part });

const areaIds = {
  song: idOf('bản Khúc Sông'),
  thong: idOf('bản Dốc Thông'),
  may: idOf('thôn Mây'),
};

/**
 * Figures of whatever period is asked for; three hamlets, one with the register's own count, one
 * with none at all.
 */
export function overviewOf(
  query: OverviewQuery,
  part: Partial<OverviewAnswer> = {},
): OverviewAnswer {
  const period: Period = 'from' in query ? query : periodOf(query.length, query.date ?? today);
  const area = {
    signal: null,
    householdTotal: null,
    registered: 0,
    reachedSinceNewYear: 0,
    lastRoundAt: null,
  };
  return {
    now,
    today,
    figures: {
      period,
      total: tally({
        visits: 1702,
        visitsMet: 1400,
        householdsReached: 610,
        householdsFirst: 75,
        peopleTurns: 2401,
        memberDays: 318,
        serviceTurns: 96,
        serviceFiled: 41,
        appTurns: { digital_government: 120, digital_economy: 38, digital_society: 17, unknown: 2 },
        helperDeviceTurns: 4,
        helpsNotDone: 132,
        doubtful: 3,
      }),
      byArea: {
        [areaIds.song]: tally({
          visits: 1600,
          peopleTurns: 2000,
          serviceTurns: 90,
          appTurns: { ...emptyTally.appTurns, digital_government: 10 },
        }),
        [areaIds.thong]: tally({ visits: 100, peopleTurns: 401 }),
      },
      blockers: [
        { blocker: 'sim_not_own', turns: 41 },
        { blocker: 'otp_old_phone', turns: 33 },
      ],
      byKey: [
        { kind: 'appAssist', key: 'vneid', turns: 120, done: 80 },
        { kind: 'serviceGuidance', key: 'temporary_residence', turns: 60, done: 30 },
        { kind: 'serviceGuidance', key: 'không có trong danh mục', turns: 36, done: 11 },
        { kind: 'appAssist', key: 'agribank_plus', turns: 38, done: 20 },
      ],
    },
    areas: [
      {
        ...area,
        id: areaIds.song,
        name: 'Bản Khúc Sông',
        signal: 'good',
        householdTotal: 100,
        reachedSinceNewYear: 65,
        registered: 90,
        lastRoundAt: now,
      },
      {
        ...area,
        id: areaIds.thong,
        name: 'Bản Dốc Thông',
        signal: 'none',
        registered: 58,
        reachedSinceNewYear: 12,
        lastRoundAt: now - 14 * DAY,
      },
      { ...area, id: areaIds.may, name: 'Thôn Mây' },
    ],
    freshness: { lastRoundAt: now, members: 9, membersJoined: 7, membersStale: 2, unsentTold: 5 },
    ...part,
  };
}

// --- Register --------------------------------------------------------------------------------

const install = (name: string) =>
  base64url(new TextEncoder().encode(name.padEnd(16).slice(0, 16))) as string as InstallId;
const commune = idOf('xã Nà Mẫu');

const phone = {
  joinedAt: now - 90 * DAY,
  revokedAt: null,
  lastRoundAt: now - DAY,
  unsentTold: 0,
  appVersion: '0.1.0',
};
const member = { role: 'team_member', organisation: null } as const;

export const sampleRegister: RegisterAnswer = {
  now,
  today,
  communeArea: commune,
  areas: [
    {
      id: areaIds.song,
      name: 'Bản Khúc Sông',
      areaKind: 'ban',
      codePrefix: 'KS',
      signal: 'good',
      householdTotal: 100,
    },
    {
      id: areaIds.may,
      name: 'Thôn Mây',
      areaKind: 'thon',
      codePrefix: 'M',
      signal: null,
      householdTotal: null,
    },
    {
      id: commune,
      name: 'xã Nà Mẫu',
      areaKind: 'commune',
      codePrefix: '',
      signal: null,
      householdTotal: null,
    },
  ],
  teams: [
    {
      id: idOf('T1'),
      name: 'Tổ CNSCĐ bản Khúc Sông',
      level: 'hamlet',
      area: areaIds.song,
      decisionNo: '12/QĐ-UBND',
      decisionDate: '2025-07-15',
    },
  ],
  members: [
    {
      ...member,
      id: idOf('Sình'),
      fullName: 'Thào A Sình',
      role: 'team_lead',
      team: idOf('T1'),
      installs: [
        { ...phone, id: install('phone of Sình'), lastRoundAt: now - 11 * DAY, unsentTold: 3 },
      ],
    },
    {
      ...member,
      id: idOf('Dua'),
      fullName: 'Vàng Thị Dua',
      team: idOf('T1'),
      installs: [
        { ...phone, id: install('phone of Dua') },
        { ...phone, id: install('lost by Dua'), revokedAt: now - 30 * DAY },
      ],
    },
    { ...member, id: idOf('Mai'), fullName: 'Phàn Thị Mai', team: idOf('T1'), installs: [] },
  ],
};
