/**
 * The figures of a period, counted where the rows lie: the SQL twin of `shared/tallies/recount.ts`,
 * which is the law. A test holds the two equal over random worlds; change neither alone.
 */
import type { CommuneId, RecordId } from '../../../shared/ids.ts';
import { isRecordId } from '../../../shared/ids.ts';
import {
  emptyTally,
  isSomething,
  mostFrequentFirst,
  pillarOfKey,
  yearStart,
} from '../../../shared/tallies/figure.ts';
import type { Figures, PillarOf, Tally } from '../../../shared/tallies/tally.ts';
import type { FigureQuestion } from '../contract.ts';

type Param = string | number | null;
type Row = Readonly<Record<string, unknown>>;
export type Query = (sql: string, params: readonly Param[]) => readonly Row[];

/** The figures of one commune from its views (see views.ts), as of the moment `query` reads. */
export function sqliteFigures(query: Query, commune: CommuneId, question: FigureQuestion): Figures {
  const { period, pillarOf } = question;
  const { from, to } = period;
  const helps = query(helpGroups, [commune, from, to, commune, commune]);
  const additive = [
    ...query(visitsByArea, [commune, from, to]),
    ...query(doubtfulByArea, [commune]),
    ...query(registerByArea, [commune]),
    ...helps,
  ];
  const distinct = [
    ...query(householdsByArea, [commune, from, to, yearStart(period), to, commune, from, to]),
    ...query(memberDaysByArea, [commune, from, to]),
  ];
  const tallies = new Map<string, Tally>([[EVERYWHERE, emptyTally]]);
  for (const row of additive) {
    add(tallies, textIn(row, 'area'), row);
    add(tallies, EVERYWHERE, row);
  }
  for (const row of distinct) add(tallies, textIn(row, 'area'), row);
  addAppTurns(tallies, helps, pillarOf);
  return {
    period,
    total: tallies.get(EVERYWHERE) ?? emptyTally,
    byArea: tallyOfEachArea(tallies),
    blockers: blockersOf(helps),
    byKey: keysOf(helps),
  };
}

// --- The questions ---------------------------------------------------------------------------
// What is cheap to tell of a row stands before what is dear: whether a record is whole takes
// reading all its cells.

/** The area of rows that stand for the whole commune. No area has an empty id. */
const EVERYWHERE = '';

const visitsByArea = `
  SELECT v.recordPlaceArea AS area,
    count(*) AS visits,
    sum(v.result = 'met') AS visitsMet,
    sum(CASE WHEN v.result = 'met' THEN coalesce(v.peopleReached, 0) ELSE 0 END) AS peopleTurns
  FROM visit_view v
  WHERE v.commune = ? AND v.visitDate BETWEEN ? AND ?
    AND v.isDoubtful = 0 AND v.retired = 0 AND v.isComplete = 1
  GROUP BY 1`;

const doubtfulByArea = `
  SELECT v.recordPlaceArea AS area, count(*) AS doubtful
  FROM visit_view v
  WHERE v.commune = ? AND v.isDoubtful = 1 AND v.retired = 0 AND v.isComplete = 1
  GROUP BY 1`;

const registerByArea = `
  SELECT h.recordPlaceArea AS area, count(*) AS householdsInRegister
  FROM household_view h
  WHERE h.commune = ? AND h.status = 'living' AND h.mergedInto IS NULL
    AND h.retired = 0 AND h.isComplete = 1
  GROUP BY 1`;

/**
 * Each merged household with the one that lives on. A chain that bites its own tail has no end, so
 * its households stay themselves; UNION (never UNION ALL) makes the walk stop there.
 */
const survivors = `
  merges(id, next) AS MATERIALIZED (
    SELECT id, mergedInto FROM household_view WHERE commune = ? AND mergedInto IS NOT NULL),
  chains(id, reached) AS (
    SELECT id, next FROM merges
    UNION SELECT c.id, m.next FROM chains c JOIN merges m ON m.id = c.reached),
  survivors(id, survivor) AS MATERIALIZED (
    SELECT id, reached FROM chains WHERE reached NOT IN (SELECT id FROM merges))`;

/**
 * All met visits ever first shrink to one row an area and household. Each of these then stands
 * twice, in its area and everywhere: a household reached in two areas is one household in all.
 */
const householdsByArea = `
  WITH RECURSIVE ${survivors},
  met AS (
    SELECT v.recordPlaceArea AS area, coalesce(s.survivor, v.household) AS household,
      min(v.visitDate) AS firstHere,
      max(v.visitDate BETWEEN ? AND ?) AS isReached,
      max(v.visitDate BETWEEN ? AND ?) AS isCovered
    FROM visit_view v LEFT JOIN survivors s ON s.id = v.household
    WHERE v.commune = ? AND v.result = 'met'
      AND v.isDoubtful = 0 AND v.retired = 0 AND v.isComplete = 1
    GROUP BY 1, 2),
  known AS (SELECT *, min(firstHere) OVER (PARTITION BY household) AS firstDay FROM met),
  judged AS (
    SELECT area, household, isReached, isCovered,
      firstHere = firstDay AND firstDay BETWEEN ? AND ? AS isFirst
    FROM known),
  placed AS (
    SELECT * FROM judged
    UNION ALL SELECT '${EVERYWHERE}', household, isReached, isCovered, isFirst FROM judged)
  SELECT area,
    count(DISTINCT CASE WHEN isReached THEN household END) AS householdsReached,
    count(DISTINCT CASE WHEN isCovered THEN household END) AS householdsCovered,
    count(DISTINCT CASE WHEN isFirst THEN household END) AS householdsFirst
  FROM placed GROUP BY 1`;

const memberDaysByArea = `
  WITH days AS MATERIALIZED (
    SELECT DISTINCT v.recordPlaceArea AS area, m.value AS member, v.visitDate AS day
    FROM visit_view v, json_each(v.members) m
    WHERE v.commune = ? AND v.visitDate BETWEEN ? AND ?
      AND v.isDoubtful = 0 AND v.retired = 0 AND v.isComplete = 1),
  placed AS (
    SELECT area, member, day FROM days
    UNION SELECT '${EVERYWHERE}', member, day FROM days)
  SELECT area, count(*) AS memberDays FROM placed GROUP BY 1`;

/**
 * Helps on the visits that count, alike ones together: area and date are those of the visit. CROSS
 * JOIN keeps the order: from the visits of the period, each to its helps by their index. The plus
 * before `c.id` is what lets SQLite use that index, which knows no type; without it all helps are
 * read anew for each visit. A test reads the plan.
 */
export const helpGroups = `
  WITH counted AS MATERIALIZED (
    SELECT v.id, v.recordPlaceArea AS area
    FROM visit_view v
    WHERE v.commune = ? AND v.visitDate BETWEEN ? AND ?
      AND v.isDoubtful = 0 AND v.retired = 0 AND v.isComplete = 1),
  helps AS (
    SELECT c.area, 'appAssist' AS kind, h.appKey AS key, h.outcome, h.blockers,
      0 AS isFiled, h.deviceUsed IS 'helper' AS isOnHelperDevice
    FROM counted c CROSS JOIN appAssist_view h ON h.visit = +c.id
    WHERE h.commune = ? AND h.retired = 0 AND h.isComplete = 1
    UNION ALL
    SELECT c.area, 'serviceGuidance', h.serviceKey, h.outcome, h.blockers,
      h.action = 'submit' AND h.outcome = 'done', 0
    FROM counted c CROSS JOIN serviceGuidance_view h ON h.visit = +c.id
    WHERE h.commune = ? AND h.retired = 0 AND h.isComplete = 1),
  alike AS (SELECT *, count(*) AS turns FROM helps GROUP BY 1, 2, 3, 4, 5, 6, 7)
  SELECT area, kind, key, blockers, turns,
    turns * (outcome = 'done') AS done,
    turns * (outcome = 'done' AND kind = 'appAssist') AS appDone,
    turns * (kind = 'serviceGuidance') AS serviceTurns,
    turns * isFiled AS serviceFiled,
    turns * isOnHelperDevice AS helperDeviceTurns,
    turns * (outcome IN ('partial', 'failed', 'referred')) AS helpsNotDone
  FROM alike`;

// --- Reading the answers ---------------------------------------------------------------------

const textIn = (row: Row, column: string): string => String(row[column] ?? '');
const numberIn = (row: Row, column: string): number => Number(row[column] ?? 0);

/** The figures that a row may carry; turns of apps go by pillar, see `addAppTurns`. */
const isPlain = (column: string): column is keyof Omit<Tally, 'appTurns'> =>
  column !== 'appTurns' && Object.hasOwn(emptyTally, column);

/** Adds the figures that a row carries to those of an area; other columns are passed over. */
function add(tallies: Map<string, Tally>, area: string, row: Row): void {
  const tally: { -readonly [Name in keyof Tally]: Tally[Name] } = {
    ...(tallies.get(area) ?? emptyTally),
  };
  for (const column of Object.keys(row)) {
    if (isPlain(column)) tally[column] += numberIn(row, column);
  }
  tallies.set(area, tally);
}

function addAppTurns(tallies: Map<string, Tally>, helps: readonly Row[], pillarOf: PillarOf): void {
  for (const row of helps) {
    if (textIn(row, 'kind') !== 'appAssist') continue;
    const pillar = pillarOfKey(pillarOf, textIn(row, 'key'));
    for (const area of [textIn(row, 'area'), EVERYWHERE]) {
      const tally = tallies.get(area) ?? emptyTally;
      const turns = tally.appTurns[pillar] + numberIn(row, 'turns');
      tallies.set(area, { ...tally, appTurns: { ...tally.appTurns, [pillar]: turns } });
    }
  }
}

function tallyOfEachArea(tallies: ReadonlyMap<string, Tally>): Figures['byArea'] {
  const byArea: Record<RecordId, Tally> = {};
  for (const [area, tally] of tallies) {
    if (isRecordId(area) && isSomething(tally)) byArea[area] = tally;
  }
  return byArea;
}

function blockersOf(helps: readonly Row[]): Figures['blockers'] {
  const turns = new Map<string, number>();
  for (const row of helps) {
    const stuck = numberIn(row, 'helpsNotDone');
    if (stuck === 0) continue;
    for (const blocker of listIn(row, 'blockers')) {
      turns.set(blocker, (turns.get(blocker) ?? 0) + stuck);
    }
  }
  const blockers = [...turns].map(([blocker, count]) => ({ blocker, turns: count }));
  return mostFrequentFirst(blockers, ({ blocker }) => blocker);
}

/** A set comes out of its view as a JSON array of its elements. */
function listIn(row: Row, column: string): readonly string[] {
  const list: unknown = JSON.parse(textIn(row, column));
  return Array.isArray(list) ? list.map(String) : [];
}

function keysOf(helps: readonly Row[]): Figures['byKey'] {
  const keys = new Map<string, Figures['byKey'][number]>();
  for (const row of helps) {
    const kind = textIn(row, 'kind') === 'appAssist' ? 'appAssist' : 'serviceGuidance';
    const key = textIn(row, 'key');
    const known = keys.get(`${kind} ${key}`) ?? { kind, key, turns: 0, done: 0 };
    const turns = known.turns + numberIn(row, 'turns');
    keys.set(`${kind} ${key}`, { ...known, turns, done: known.done + numberIn(row, 'done') });
  }
  return mostFrequentFirst([...keys.values()], ({ kind, key }) => `${kind} ${key}`);
}
