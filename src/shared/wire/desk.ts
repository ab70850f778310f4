/**
 * What the desk's page and the server tell each other, in JSON over the session's cookie. Requests
 * are checked by the server, answers by the page. Nothing here carries the name of a resident: the
 * desk sees figures, teams and their members.
 */
import * as v from 'valibot';
import { isDate, periodLengths, type IsoDate } from '../dates.ts';
import { isInstallId, isRecordId, type InstallId, type RecordId } from '../ids.ts';
import { areaKinds, organisations, roles, signals, teamLevels } from '../records/enumerations.ts';

/**
 * Why the desk's request was not taken. Each has words in `deskReasons.json` of each language, by
 * test.
 */
export const deskReasons = [
  'malformed',
  'tooLarge',
  'notFound',
  'wrongOrigin',
  'notSignedIn',
  'noRight',
  'tooManyTries',
  'wrongPassword',
  'nameMissing',
  'nameTaken',
  'passwordTooShort',
  'passwordTooLong',
  'passwordTooCommon',
  'passwordHasName',
  'setupLinkUsed',
  'prefixTaken',
  'areaNameTaken',
  'serverTrouble',
] as const;
export type DeskReason = (typeof deskReasons)[number];

/**
 * The body of every answer that is not a success; `notFound` and `serverTrouble` also from the
 * phone's routes.
 */
export const refusedDeskSchema = v.object({ reason: v.picklist(deskReasons) });

const installId = v.custom<InstallId>((value) => typeof value === 'string' && isInstallId(value));
const recordId = v.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const isoDate = v.custom<IsoDate>((value) => typeof value === 'string' && isDate(value));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const moment = v.nullable(whole);
const line = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(longest));

// --- Signing in ------------------------------------------------------------------------------

export const deskRoles = ['commune_officer', 'steering_member', 'admin'] as const;
export type DeskRole = (typeof deskRoles)[number];

/** Shortest and longest password, in UTF-16 units. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** `GET /api/desk/session`, and the answer to set-up, sign-in and sign-out. */
export const sessionAnswerSchema = v.object({
  /** Null on a server of many communes before somebody signed in. */
  communeName: v.nullable(v.string()),
  isSample: v.boolean(),
  /** No password was ever set: the link in the server's terminal opens the desk. */
  needsSetup: v.boolean(),
  account: v.nullable(
    v.object({
      displayName: v.string(),
      roles: v.array(v.picklist(deskRoles)),
      /** Milliseconds since 1970; afterwards one must sign in again. */
      expiresAt: whole,
    }),
  ),
});
export type SessionAnswer = v.InferOutput<typeof sessionAnswerSchema>;

const anyPassword = v.pipe(v.string(), v.maxLength(4 * PASSWORD_MAX));

/** `POST /api/desk/setup`: the token stands behind `#` in the first-run link. Signs in at once. */
export const setupRequestSchema = v.object({
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.pipe(v.string(), v.maxLength(80)),
  password: anyPassword,
});

/** `POST /api/desk/sign-in`: the name as it was set, with or without tones and capitals. */
export const signInRequestSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(80)),
  password: anyPassword,
});

// --- Overview --------------------------------------------------------------------------------

/**
 * The query of `GET /api/desk/overview`: a calendar span that holds a date (today where none is
 * given), or two dates.
 */
export const overviewQuerySchema = v.union([
  v.object({ from: isoDate, to: isoDate }),
  v.object({ length: v.picklist(periodLengths), date: v.optional(isoDate) }),
]);

const pillarTurns = v.object({
  digital_government: whole,
  digital_economy: whole,
  digital_society: whole,
  unknown: whole,
});

const tallySchema = v.object({
  visits: whole,
  visitsMet: whole,
  householdsReached: whole,
  householdsFirst: whole,
  householdsCovered: whole,
  householdsInRegister: whole,
  peopleTurns: whole,
  appTurns: pillarTurns,
  appDone: whole,
  serviceTurns: whole,
  serviceFiled: whole,
  memberDays: whole,
  helperDeviceTurns: whole,
  helpsNotDone: whole,
  doubtful: whole,
});

const period = v.object({ from: isoDate, to: isoDate });

export const figuresSchema = v.object({
  period,
  total: tallySchema,
  /** An area in which nothing happened has no entry. */
  byArea: v.record(recordId, tallySchema),
  blockers: v.array(v.object({ blocker: v.string(), turns: whole })),
  byKey: v.array(
    v.object({
      kind: v.picklist(['appAssist', 'serviceGuidance']),
      key: v.string(),
      turns: whole,
      done: whole,
    }),
  ),
});

/** `GET /api/desk/overview`. */
export const overviewAnswerSchema = v.object({
  figures: figuresSchema,
  /** The server's clock in milliseconds since 1970, and its business date. */
  now: whole,
  today: isoDate,
  /** Hamlets, by name. */
  areas: v.array(
    v.object({
      id: recordId,
      name: v.string(),
      signal: v.nullable(v.picklist(signals)),
      /** The commune's own count; null where nobody gave one. */
      householdTotal: v.nullable(whole),
      /** Living households in the register. */
      registered: whole,
      /**
       * Distinct households with a met visit from 1 January of the period's last year to its end.
       */
      reachedSinceNewYear: whole,
      /** The latest round of any phone of the hamlet's teams. */
      lastRoundAt: moment,
    }),
  ),
  freshness: v.object({
    /** The latest round of any phone of the commune; null before the first. */
    lastRoundAt: moment,
    members: whole,
    /** Members with at least one phone that may sync. */
    membersJoined: whole,
    /**
     * Of those, the ones whose last round (or joining, before the first) is more than 7 days ago.
     */
    membersStale: whole,
    /** Records that the phones told of as unsent when they last reached the server. */
    unsentTold: whole,
  }),
});
export type OverviewAnswer = v.InferOutput<typeof overviewAnswerSchema>;

// --- Areas, teams, members, phones -----------------------------------------------------------

const installSchema = v.object({
  id: installId,
  joinedAt: whole,
  revokedAt: moment,
  lastRoundAt: moment,
  unsentTold: whole,
  appVersion: v.string(),
});

/**
 * `GET /api/desk/register`: living areas, teams and members, each sorted by name, and their phones,
 * newest first.
 */
export const registerAnswerSchema = v.object({
  now: whole,
  today: isoDate,
  /** Where shared records live; a team may work there too. */
  communeArea: recordId,
  areas: v.array(
    v.object({
      id: recordId,
      name: v.string(),
      areaKind: v.picklist(areaKinds),
      codePrefix: v.string(),
      signal: v.nullable(v.picklist(signals)),
      householdTotal: v.nullable(whole),
    }),
  ),
  teams: v.array(
    v.object({
      id: recordId,
      name: v.string(),
      level: v.picklist(teamLevels),
      area: recordId,
      decisionNo: v.string(),
      decisionDate: v.nullable(isoDate),
    }),
  ),
  members: v.array(
    v.object({
      id: recordId,
      fullName: v.string(),
      role: v.picklist(roles),
      organisation: v.nullable(v.picklist(organisations)),
      team: recordId,
      installs: v.array(installSchema),
    }),
  ),
});
export type RegisterAnswer = v.InferOutput<typeof registerAnswerSchema>;

/**
 * Minted by the page, so that a request sent twice makes one record; the server mints one where
 * none is given.
 */
const newId = v.optional(recordId);

export const hamletKinds = ['thon', 'ban', 'xom', 'urban_group'] as const;

/** `POST /api/desk/areas`. The prefix starts the code of each household: PC of PC-045. */
export const addAreaSchema = v.object({
  id: newId,
  name: line(120),
  areaKind: v.picklist(hamletKinds),
  codePrefix: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z0-9]{1,6}$/)),
  signal: v.nullable(v.picklist(signals)),
  householdTotal: v.nullable(v.pipe(whole, v.maxValue(1_000_000))),
});
export type AddArea = v.InferOutput<typeof addAreaSchema>;

/**
 * `POST /api/desk/teams`: a team of a hamlet, or of the whole commune where its area is the
 * commune.
 */
export const addTeamSchema = v.object({ id: newId, area: recordId, name: line(120) });
export type AddTeam = v.InferOutput<typeof addTeamSchema>;

export const teamRoles = ['team_lead', 'deputy_lead', 'team_member'] as const;

/** `POST /api/desk/members`. */
export const addMemberSchema = v.object({
  id: newId,
  fullName: line(80),
  role: v.picklist(teamRoles),
  organisation: v.nullable(v.picklist(organisations)),
  team: recordId,
});
export type AddMember = v.InferOutput<typeof addMemberSchema>;

/** The answer to each of the three. */
export const addedAnswerSchema = v.object({ id: recordId });

/** `POST /api/desk/members/:id/code`: shown once, known to the server by its hash alone. */
export const codeAnswerSchema = v.object({
  /** The whole address, for a QR. */
  link: v.string(),
  /** Ten letters without a gap. */
  typed: v.string(),
  expiresAt: whole,
  /** Whether a phone can open the link, or only this machine. */
  reachesPhones: v.boolean(),
});
export type CodeAnswer = v.InferOutput<typeof codeAnswerSchema>;

/** `POST /api/desk/installs/:id/revoke`. */
export const revokedAnswerSchema = v.object({ revokedAt: whole });
