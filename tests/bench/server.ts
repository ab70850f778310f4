/**
 * The server by itself, without HTTP: how many changes it makes durable in a second, and whether a
 * phone's pull grows with what other communes hold. On a real disk, never on one in memory.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  mintCommuneId,
  mintInstallId,
  mintRecordId,
  type CommuneId,
} from '../../src/shared/ids.ts';
import type { RecordId, InstallId } from '../../src/shared/ids.ts';
import type { RecordState } from '../../src/shared/records/state.ts';
import type { RoundHead } from '../../src/shared/wire/round.ts';
import { WIRE } from '../../src/shared/wire/version.ts';
import type { ServerStore } from '../../src/server/store/contract.ts';
import { acceptRun } from '../../src/server/sync/acceptRun.ts';
import { answerRound } from '../../src/server/sync/answerRound.ts';
import { root } from '../setup/tree.ts';
import { median, type Measured } from './measured.ts';
import {
  aVisitWithHelps,
  HELPS_OF_A_VISIT,
  openPlace,
  random,
  reopened,
  type BenchPlace,
} from './place.ts';

const OWN_RECORDS = 3000;

export interface ServerBenchOptions {
  /** Records that other communes hold beside the phone's own. */
  readonly othersRecords: number;
  readonly isQuick: boolean;
}

export async function measureServer(options: ServerBenchOptions): Promise<readonly Measured[]> {
  const parent = join(root, '.cache', 'bench');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'server-'));
  try {
    return [...(await measureTaking(folder, options.isQuick)), await measurePull(folder, options)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// --- Taking changes ----------------------------------------------------------------------------

async function measureTaking(folder: string, isQuick: boolean): Promise<readonly Measured[]> {
  const place = await openPlace(join(folder, 'taking.sqlite'));
  const packed = await rateOf(place, { runs: isQuick ? 15 : 60, visitsInRun: 50 });
  const saved = await rateOf(place, { runs: isQuick ? 200 : 1000, visitsInRun: 1 });
  await place.store.close();
  return [
    {
      what: 'server: changes made durable, SQLite',
      value: packed.rate,
      unit: 'changes/s',
      budget: 5000,
      note: `runs of 200 changes, one transaction a run; ${packed.ofProcessor} a second of processor time`,
    },
    {
      what: 'server: the same in runs of one visit',
      value: saved.rate,
      unit: 'changes/s',
      budget: undefined,
      note: `a visit with three helps; ${saved.ofProcessor} a second of processor time`,
    },
  ];
}

/** Timed by the batch, so that one pause of the machine spoils one batch alone. */
const RUNS_AT_ONCE = 5;

interface Rate {
  readonly rate: number;
  /** The same counted in processor time alone: it hardly minds what else the machine does. */
  readonly ofProcessor: string;
}

async function rateOf(
  { deps, commune, phone }: BenchPlace,
  { runs, visitsInRun }: { readonly runs: number; readonly visitsInRun: number },
): Promise<Rate> {
  const packed: Uint8Array[] = [];
  for (let at = 0; at < runs; at += 1) {
    const visits = Array.from({ length: visitsInRun }, () => aVisitWithHelps(phone));
    packed.push(await phone.makeRun(visits.flat()));
  }
  const changesInRun = visitsInRun * (1 + HELPS_OF_A_VISIT);
  const rates: number[] = [];
  const before = process.cpuUsage();
  for (let at = 0; at < packed.length; at += RUNS_AT_ONCE) {
    const batch = packed.slice(at, at + RUNS_AT_ONCE);
    const started = performance.now();
    for (const bytes of batch) {
      const taken = await acceptRun(deps, { commune, install: phone.id, bytes });
      if (!taken.ok || taken.value.fork !== undefined) throw new Error('A run was not taken');
    }
    rates.push((batch.length * changesInRun * 1000) / (performance.now() - started));
  }
  const { user, system } = process.cpuUsage(before);
  const ofProcessor = (packed.length * changesInRun * 1e6) / (user + system);
  return { rate: median(rates), ofProcessor: Math.round(ofProcessor).toLocaleString('en') };
}

// --- A pull beside other communes --------------------------------------------------------------

/** Each takes a twentieth of a second; the first ones are slow while the code is still cold. */
const PULLS = 31;

async function measurePull(
  folder: string,
  { othersRecords }: ServerBenchOptions,
): Promise<Measured> {
  const [filled, crowded] = [
    await openPlace(join(folder, 'alone.sqlite')),
    await openPlace(join(folder, 'beside.sqlite')),
  ];
  await fillOwn(filled);
  await fillOwn(crowded);
  await fillOthers(crowded.store, othersRecords);
  const [alone, beside] = [await reopened(filled), await reopened(crowded)];
  const times: { readonly alone: number[]; readonly beside: number[] } = { alone: [], beside: [] };
  for (let turn = 0; turn < PULLS; turn += 1) {
    times.alone.push(await timeOfPull(alone));
    times.beside.push(await timeOfPull(beside));
  }
  await alone.store.close();
  await beside.store.close();
  // The best of each: whatever else the machine does only ever adds.
  const [quick, slow] = [Math.min(...times.alone), Math.min(...times.beside)];
  return {
    what: `server: a pull beside ${othersRecords.toLocaleString('en')} records of other communes`,
    value: slow / quick,
    unit: 'times',
    budget: 1.1,
    note: `a new phone pulls ${OWN_RECORDS} records: ${quick.toFixed(0)} ms alone, ${slow.toFixed(0)} ms beside`,
  };
}

async function timeOfPull({ deps, commune, phone, epoch }: BenchPlace): Promise<number> {
  const started = performance.now();
  let pulled = 0;
  let cursor = 0;
  for (let remaining = 1; remaining > 0;) {
    const head: RoundHead = { ...plainHead, install: phone.id, epoch, cursor };
    const answer = await answerRound(deps, { commune, head });
    pulled += answer.records.length;
    ({ cursor, remaining } = answer);
  }
  if (pulled < OWN_RECORDS) throw new Error(`Only ${pulled} records came`);
  return performance.now() - started;
}

const plainHead = { wire: WIRE, appVersion: '0.1.0', lacks: [], unsent: 0 };

/** Made by somebody else of the team, so that the puller has none of it. */
async function fillOwn({ store, commune, area }: BenchPlace): Promise<void> {
  await writeRecords(store, { commune, area, count: OWN_RECORDS });
}

const OTHER_COMMUNES = 20;

async function fillOthers(store: ServerStore, count: number): Promise<void> {
  for (let at = 0; at < OTHER_COMMUNES; at += 1) {
    const commune = mintCommuneId(random);
    const area = mintRecordId(random);
    await store.found({ id: commune, name: `xã ${at}`, area, epoch: 'e', isSample: true });
    await writeRecords(store, { commune, area, count: Math.ceil(count / OTHER_COMMUNES) });
  }
}

interface Filling {
  readonly commune: CommuneId;
  readonly area: RecordId;
  readonly count: number;
}

const WRITTEN_AT_ONCE = 1000;

async function writeRecords(store: ServerStore, { commune, area, count }: Filling): Promise<void> {
  const install = mintInstallId(random);
  for (let done = 0; done < count; done += WRITTEN_AT_ONCE) {
    await store.inTransaction(commune, async (tx) => {
      for (let at = done; at < Math.min(count, done + WRITTEN_AT_ONCE); at += 1) {
        const seq = await tx.nextSeq();
        await tx.writeRecord(aStoredVisit({ area, seq, install }));
      }
    });
  }
}

function aStoredVisit(place: {
  readonly area: RecordId;
  readonly seq: number;
  readonly install: InstallId;
}): RecordState {
  const { area, seq, install } = place;
  const member = mintRecordId(random);
  const body = {
    household: mintRecordId(random),
    visitDate: '2026-11-20',
    result: 'met',
    [`members/${member}`]: true,
    'purposes/outreach': true,
    peopleReached: 3,
  };
  const by = Object.fromEntries(
    Object.keys(body).map((cell) => [cell, { seq, install, n: seq, asIs: true }]),
  );
  return {
    id: mintRecordId(random),
    kind: 'visit',
    area,
    placeArea: area,
    madeBy: member,
    seq,
    receivedOn: '2026-11-20',
    marks: [],
    body,
    by,
  };
}
