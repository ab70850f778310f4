/**
 * Counts the figures of a period out of the records themselves, by the formulas of domain 8.8.
 * This is the law: the server's SQL, the phone and the exports must give the same, by test. It
 * reads no clock, and never the date of a sync.
 */
import type { IsoDate, Period } from '../dates.ts';
import { isRecordId, type RecordId } from '../ids.ts';
import type { Outcome, Pillar } from '../records/enumerations.ts';
import { readField, readRecord } from '../records/readRecord.ts';
import { kinds, type KindName, type Values } from '../records/registry.ts';
import type { RecordState } from '../records/state.ts';
import { isSomething, mostFrequentFirst, noTurns, pillarOfKey, yearStart } from './figure.ts';
import type { Figures, PillarOf, Tally } from './tally.ts';

export interface TallyQuestion {
  readonly period: Period;
  readonly pillarOf: PillarOf;
}

/** A visit that stands in the figures of its day, whatever the period. */
interface CountedVisit {
  readonly area: RecordId;
  readonly date: IsoDate;
  /** The household that lives on, where this one was merged. */
  readonly household: RecordId;
  readonly isMet: boolean;
  readonly peopleReached: number;
  readonly members: readonly RecordId[];
}

/** A help of the period: area and date are its visit's. */
interface CountedHelp {
  readonly area: RecordId;
  readonly kind: 'appAssist' | 'serviceGuidance';
  readonly key: string;
  readonly outcome: Outcome;
  readonly isFiled: boolean;
  readonly isOnHelperDevice: boolean;
  readonly blockers: readonly string[];
}

interface Facts {
  readonly visits: readonly CountedVisit[];
  readonly helps: readonly CountedHelp[];
  /** Where each visit of doubtful date, and each living household, lies. */
  readonly doubtful: readonly RecordId[];
  readonly households: readonly RecordId[];
  /** The date of each household's earliest met visit ever. */
  readonly firstMet: ReadonlyMap<RecordId, IsoDate>;
}

/**
 * The figures of a period over any records, in any order; kinds that nothing is counted of are
 * passed over.
 */
export function recount(states: Iterable<RecordState>, question: TallyQuestion): Figures {
  const facts = factsOf([...states], question.period);
  const byArea: Record<RecordId, Tally> = {};
  for (const area of areasOf(facts)) {
    const tally = tallyOf(factsIn(facts, area), question);
    if (isSomething(tally)) byArea[area] = tally;
  }
  return {
    period: question.period,
    total: tallyOf(facts, question),
    byArea,
    blockers: blockersOf(facts.helps),
    byKey: keysOf(facts.helps),
  };
}

function factsOf(states: readonly RecordState[], period: Period): Facts {
  const survivor = survivorsOf(states);
  const living = complete(states, 'visit');
  const visits = new Map<RecordId, CountedVisit>();
  for (const { state, values } of living) {
    if (!isDoubtful(state)) visits.set(state.id, countedVisit(state, values, survivor));
  }
  const households = complete(states, 'household').filter(
    ({ values }) => values.status === 'living' && values.mergedInto === null,
  );
  return {
    visits: [...visits.values()],
    helps: helpsOf(states, visits, period),
    doubtful: living.filter(({ state }) => isDoubtful(state)).map(({ state }) => state.placeArea),
    households: households.map(({ state }) => state.placeArea),
    firstMet: firstMetOf(visits.values()),
  };
}

interface Complete<K extends KindName> {
  readonly state: RecordState;
  readonly values: Values<K>;
}

/** Records of a kind that are whole and not retired: all others are neither listed nor counted. */
function complete<K extends KindName>(
  states: readonly RecordState[],
  kind: K,
): readonly Complete<K>[] {
  return states.flatMap((state) => {
    if (state.kind !== kind || state.body['retired'] === true) return [];
    const values = readRecord(kind, state.body);
    return values === undefined ? [] : [{ state, values }];
  });
}

const isDoubtful = (state: RecordState): boolean => state.marks.includes('doubtfulDate');

const countedVisit = (
  state: RecordState,
  values: Values<'visit'>,
  survivor: (id: RecordId) => RecordId,
): CountedVisit => ({
  area: state.placeArea,
  date: values.visitDate,
  household: survivor(values.household),
  isMet: values.result === 'met',
  peopleReached: values.peopleReached ?? 0,
  members: values.members,
});

/**
 * Leads each household to the one it was merged into, over any number of merges. A merge counts
 * however incomplete or retired the loser is now. Where merges lead in a ring, made by two people
 * at once, each household stays itself until someone settles it.
 */
function survivorsOf(states: readonly RecordState[]): (id: RecordId) => RecordId {
  const next = new Map<RecordId, RecordId>();
  for (const { id, kind, body } of states) {
    if (kind !== 'household') continue;
    const into = readField('mergedInto', kinds.household.fields.mergedInto, body);
    if (typeof into === 'string' && isRecordId(into)) next.set(id, into);
  }
  return (id) => {
    const seen = new Set([id]);
    let last = id;
    for (let on = next.get(last); on !== undefined; on = next.get(last)) {
      if (seen.has(on)) return id;
      seen.add(on);
      last = on;
    }
    return last;
  };
}

function firstMetOf(visits: Iterable<CountedVisit>): ReadonlyMap<RecordId, IsoDate> {
  const first = new Map<RecordId, IsoDate>();
  for (const { household, date, isMet } of visits) {
    const known = first.get(household);
    if (isMet && (known === undefined || date < known)) first.set(household, date);
  }
  return first;
}

function helpsOf(
  states: readonly RecordState[],
  visits: ReadonlyMap<RecordId, CountedVisit>,
  period: Period,
): readonly CountedHelp[] {
  const placed = (id: RecordId): { readonly area: RecordId } | undefined => {
    const visit = visits.get(id);
    return visit !== undefined && isIn(period, visit.date) ? visit : undefined;
  };
  const apps = complete(states, 'appAssist').flatMap(({ values }): CountedHelp[] => {
    const place = placed(values.visit);
    if (place === undefined) return [];
    const { appKey: key, outcome, blockers, deviceUsed } = values;
    const isOnHelperDevice = deviceUsed === 'helper';
    return [
      {
        area: place.area,
        kind: 'appAssist',
        key,
        outcome,
        blockers,
        isFiled: false,
        isOnHelperDevice,
      },
    ];
  });
  const services = complete(states, 'serviceGuidance').flatMap(({ values }): CountedHelp[] => {
    const place = placed(values.visit);
    if (place === undefined) return [];
    const { serviceKey: key, action, outcome, blockers } = values;
    const isFiled = action === 'submit' && outcome === 'done';
    return [
      {
        area: place.area,
        kind: 'serviceGuidance',
        key,
        outcome,
        blockers,
        isFiled,
        isOnHelperDevice: false,
      },
    ];
  });
  return [...apps, ...services];
}

const isIn = (period: Period, date: IsoDate): boolean => date >= period.from && date <= period.to;

function areasOf({ visits, helps, doubtful, households }: Facts): ReadonlySet<RecordId> {
  const held = [...visits, ...helps].map(({ area }) => area);
  return new Set([...held, ...doubtful, ...households]);
}

/** What happened in one area. The earliest visit of a household stays its earliest anywhere. */
const factsIn = (facts: Facts, area: RecordId): Facts => ({
  visits: facts.visits.filter((visit) => visit.area === area),
  helps: facts.helps.filter((help) => help.area === area),
  doubtful: facts.doubtful.filter((place) => place === area),
  households: facts.households.filter((place) => place === area),
  firstMet: facts.firstMet,
});

function tallyOf(facts: Facts, { period, pillarOf }: TallyQuestion): Tally {
  const visits = facts.visits.filter(({ date }) => isIn(period, date));
  const met = visits.filter(({ isMet }) => isMet);
  const thisYear = { from: yearStart(period), to: period.to };
  const covered = facts.visits.filter(({ isMet, date }) => isMet && isIn(thisYear, date));
  const first = met.filter(({ household, date }) => facts.firstMet.get(household) === date);
  const apps = facts.helps.filter(({ kind }) => kind === 'appAssist');
  return {
    visits: visits.length,
    visitsMet: met.length,
    householdsReached: distinct(met.map(({ household }) => household)),
    householdsFirst: distinct(first.map(({ household }) => household)),
    householdsCovered: distinct(covered.map(({ household }) => household)),
    householdsInRegister: facts.households.length,
    peopleTurns: met.reduce((sum, { peopleReached }) => sum + peopleReached, 0),
    appTurns: turnsByPillar(apps, pillarOf),
    appDone: apps.filter(({ outcome }) => outcome === 'done').length,
    serviceTurns: facts.helps.length - apps.length,
    serviceFiled: facts.helps.filter(({ isFiled }) => isFiled).length,
    memberDays: distinct(
      visits.flatMap(({ members, date }) => members.map((one) => `${one} ${date}`)),
    ),
    helperDeviceTurns: facts.helps.filter(({ isOnHelperDevice }) => isOnHelperDevice).length,
    helpsNotDone: facts.helps.filter(isNotDone).length,
    doubtful: facts.doubtful.length,
  };
}

const distinct = (texts: readonly string[]): number => new Set(texts).size;

function turnsByPillar(apps: readonly CountedHelp[], pillarOf: PillarOf): Tally['appTurns'] {
  const turns: Record<Pillar | 'unknown', number> = { ...noTurns };
  for (const { key } of apps) turns[pillarOfKey(pillarOf, key)] += 1;
  return turns;
}

const isNotDone = ({ outcome }: CountedHelp): boolean =>
  outcome === 'partial' || outcome === 'failed' || outcome === 'referred';

function blockersOf(helps: readonly CountedHelp[]): Figures['blockers'] {
  const turns = new Map<string, number>();
  for (const blocker of helps.filter(isNotDone).flatMap(({ blockers }) => blockers)) {
    turns.set(blocker, (turns.get(blocker) ?? 0) + 1);
  }
  const rows = [...turns].map(([blocker, count]) => ({ blocker, turns: count }));
  return mostFrequentFirst(rows, ({ blocker }) => blocker);
}

function keysOf(helps: readonly CountedHelp[]): Figures['byKey'] {
  const rows = new Map<string, Figures['byKey'][number]>();
  for (const { kind, key, outcome } of helps) {
    const row = rows.get(`${kind} ${key}`) ?? { kind, key, turns: 0, done: 0 };
    const done = row.done + (outcome === 'done' ? 1 : 0);
    rows.set(`${kind} ${key}`, { ...row, turns: row.turns + 1, done });
  }
  return mostFrequentFirst([...rows.values()], ({ kind, key }) => `${kind} ${key}`);
}
