/**
 * What only the SQLite file promises: one server at a time, no newer schema, look-ups by an index,
 * and views that read as the code reads.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/server/store/sqlite/openSqliteStore.ts';
import { elementCell, isComplete, readRecord } from '../../src/shared/records/readRecord.ts';
import { kindNames, kindOf, type KindName } from '../../src/shared/records/registry.ts';
import type { Json } from '../../src/shared/json.ts';
import type { RecordState } from '../../src/shared/records/state.ts';
import { areas, communeId, id, installId, TODAY } from '../fixtures/serverWorld.ts';

const commune = communeId('commune');

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-ban-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'commune.sqlite');
}

async function openAt(path: string) {
  const store = openSqliteStore(path);
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

const founding = {
  id: commune,
  name: 'xã Nà Mẫu',
  area: areas.commune,
  epoch: 'e',
  isSample: true,
};

describe('The file of a commune', () => {
  it('is used by one server at a time, and free again when that one closes', async () => {
    const path = newPath();
    const store = await openAt(path);
    expect(() => openSqliteStore(path)).toThrow(/Another server/);
    await store.close();
    await (await openAt(path)).close();
  });

  it('is kept from a second process, and taken over after the first is killed in the middle of its work', async () => {
    const path = newPath();
    const opener = new URL('../../src/server/store/sqlite/openSqliteStore.ts', import.meta.url);
    const script = `
      const { openSqliteStore } = await import(${JSON.stringify(opener.href)});
      const store = openSqliteStore(${JSON.stringify(path)});
      await store.found(${JSON.stringify(founding)});
      await store.inTransaction(${JSON.stringify(commune)}, (tx) => tx.nextSeq());
      await store.inTransaction(${JSON.stringify(commune)}, async (tx) => {
        await tx.nextSeq();
        console.log('under way');
        await new Promise((never) => setInterval(never, 100000));
      });`;
    const first = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void first.kill('SIGKILL'));
    await once(first.stdout, 'data');
    expect(() => openSqliteStore(path)).toThrow(/Another server/);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const store = await openAt(path);
    expect((await store.communes()).map((one) => one.head)).toEqual([1]);
  });

  it('of a newer program is not opened, and says why', async () => {
    const path = newPath();
    await (await openAt(path)).close();
    const file = new DatabaseSync(path);
    file.exec('INSERT INTO schemaVersion VALUES (99)');
    file.close();
    expect(() => openSqliteStore(path)).toThrow(/newer version .* 99/);
    // The failed try has let go of the file.
    const again = new DatabaseSync(path);
    again.exec('DELETE FROM schemaVersion WHERE version = 99');
    again.close();
    await openAt(path);
  });

  it('keeps a log of what is written ahead, beside which readers go on', async () => {
    const path = newPath();
    await openAt(path);
    const file = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => file.close());
    expect(file.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('is searched by an index wherever many rows lie', async () => {
    const path = newPath();
    await openAt(path);
    const file = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => file.close());
    const planOf = (sql: string) =>
      file
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => String(row['detail']))
        .join(' ');
    const { reads } = await import('../../src/server/store/sqlite/statements.ts');
    const large = Object.entries(reads).filter(([, { sql }]) =>
      /"?(records|changes|moves)"?/.test(sql),
    );
    expect(large.length).toBeGreaterThan(10);
    for (const [, { sql }] of large)
      expect(planOf(sql)).not.toMatch(/SCAN (records|changes|moves)\b/);
    expect(planOf(reads.pageEnd.sql)).toContain('records_feed');
    expect(planOf(reads.changesOf.sql)).toContain('changes_record');
    const naming = `select * from records where commune = ? and kind = 'person'
      and json_extract(body, '$."household"') = ?`;
    expect(planOf(naming)).toContain('records_person_household');
    const { helpGroups } = await import('../../src/server/store/sqlite/figures.ts');
    for (const index of ['visit_visitDate', 'appAssist_visit', 'serviceGuidance_visit']) {
      expect(planOf(helpGroups)).toContain(`records_${index}`);
    }
  });
});

/** A body of each kind with every field set, to something else than its initial value. */
function fullBody(kind: KindName): Record<string, Json> {
  const body: Record<string, Json> = {};
  for (const [name, field] of Object.entries(kindOf(kind).fields)) {
    if (field.isSet) {
      const elements =
        field.options.length > 0 ? field.options.slice(0, 2) : [id('one'), id('another')];
      for (const element of elements) body[elementCell(name, element)] = true;
      body[elementCell(name, 'out')] = false;
      continue;
    }
    const tries: Json[] = [...field.options.slice(0, 1), id('thing'), '2026-11-20', 7, true];
    body[name] = tries.find((one) => v.is(field.schema, one)) ?? null;
  }
  return body;
}

describe('The views over the records', () => {
  const state = (name: string, kind: KindName, body: Record<string, Json>): RecordState => ({
    id: id(name),
    kind,
    area: areas.north,
    placeArea: areas.south,
    madeBy: null,
    seq: 3,
    receivedOn: TODAY,
    marks: name.endsWith('full') ? ['doubtfulDate'] : ['tooLong'],
    body,
    by: Object.fromEntries(
      Object.keys(body).map((cell) => [
        cell,
        { seq: 3, install: installId('x'), n: 1, asIs: true },
      ]),
    ),
  });

  it.each(kindNames)('read a %s as the code reads it', async (kind) => {
    const path = newPath();
    const store = await openAt(path);
    await store.found(founding);
    const full = fullBody(kind);
    const states = [state(`${kind} full`, kind, full), state(`${kind} bare`, kind, {})];
    for (const cell of Object.keys(full)) {
      const { [cell]: _, ...rest } = full;
      states.push(state(`${kind} without ${cell}`, kind, rest));
    }
    await store.inTransaction(commune, async (tx) => {
      for (const one of states) await tx.writeRecord(one);
    });
    const file = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => file.close());
    const read = file.prepare(`SELECT * FROM ${kind}_view WHERE commune = ? AND id = ?`);
    for (const one of states) {
      const row = read.get(commune, one.id);
      expect(row).toMatchObject({
        recordArea: areas.north,
        recordPlaceArea: areas.south,
        madeBy: null,
        seq: 3,
        receivedOn: TODAY,
        isDoubtful: one.marks.includes('doubtfulDate') ? 1 : 0,
        isComplete: isComplete(kind, one.body) ? 1 : 0,
      });
      const values = readRecord(kind, one.body);
      for (const [name, value] of Object.entries(values ?? {}))
        expect([name, row?.[name]]).toEqual([name, asColumn(value)]);
    }
    expect(readRecord(kind, full)).toBeDefined();
  });
});

function asColumn(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify([...value].sort()) : value;
}
