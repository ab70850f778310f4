/**
 * Messages that were really sent, kept as they were. Files of a released version are never edited:
 * the newest server must read every version that is served, and the newest phone the oldest server
 * allowed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { roundRoute } from '../../src/server/http/round.ts';
import { takeFeed } from '../../src/shared/changes/foldChange.ts';
import { bytesOfBase64url } from '../../src/shared/ids.ts';
import { readRecord } from '../../src/shared/records/readRecord.ts';
import {
  joinAnswerSchema,
  joinRequestSchema,
  lookAnswerSchema,
  lookRequestSchema,
  refusedJoinSchema,
} from '../../src/shared/wire/join.ts';
import {
  answerSchema,
  fromWireRecord,
  headSchema,
  refusedRequestSchema,
  toWireRecord,
} from '../../src/shared/wire/round.ts';
import { id, makeWorld } from '../fixtures/serverWorld.ts';

const golden = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));

describe('Messages of wire 1', () => {
  it('a phone’s request is taken, every change of it', async () => {
    const { publicKey, head, changes, body } = golden('v1/request');
    const world = await makeWorld();
    await world.join('Lan');
    const mai = await world.join('Mai');
    await world.store.inTransaction(world.commune, async (tx) => {
      const install = await tx.install(mai.install);
      if (install !== undefined) await tx.writeInstall({ ...install, publicKey });
    });
    const app = new Hono().post('/api/round', roundRoute(world.deps));
    const sent = bytesOfBase64url(body) ?? null;
    const response = await app.request('/api/round', { method: 'POST', body: sent });
    expect(response.status).toBe(200);
    const { receipts } = v.parse(answerSchema, await response.json());
    expect(receipts.map(([n, result]) => [n, result])).toEqual(
      changes.map((_: unknown, at: number) => [at + 1, 'asIs']),
    );
    expect(v.parse(headSchema, head)).toEqual(head);
    const visit = await world.record(id('lượt'));
    expect(readRecord('visit', visit?.body ?? {})).toMatchObject({
      visitDate: '2026-11-20',
      result: 'met',
      topics: ['ai'],
      peopleReached: 3,
      note: 'Đã cài.',
      retired: true,
    });
  });

  it('a server’s answer is read, and what a later server adds to it does no harm', () => {
    const answer = golden('v1/answer');
    const later = {
      ...answer,
      checksum: 'x',
      records: answer.records.map((one: object) => ({ ...one, colour: 1 })),
    };
    expect(v.parse(answerSchema, answer)).toEqual(answer);
    const records = v.parse(answerSchema, later).records.map(fromWireRecord);
    expect(records.map(toWireRecord)).toEqual(answer.records);
    const rows = records.map((record) => takeFeed(undefined, record));
    const household = rows.find((row) => row.id === id('PC-002'));
    expect(readRecord('household', household?.body ?? {})).toMatchObject({
      code: 'PC-002',
      consentState: 'refused',
      priorities: ['elderly_alone'],
      note: 'Nhà khoá cửa.\nHẹn lại.',
    });
  });

  it('a refusal and the messages of joining are read', () => {
    const join = golden('v1/join');
    expect(v.parse(refusedRequestSchema, golden('v1/refused'))).toEqual({ reason: 'damaged' });
    expect(v.parse(lookRequestSchema, join.lookRequest)).toEqual(join.lookRequest);
    expect(v.parse(lookAnswerSchema, join.lookAnswer)).toEqual(join.lookAnswer);
    expect(v.parse(joinRequestSchema, join.joinRequest)).toEqual(join.joinRequest);
    expect(v.parse(joinAnswerSchema, join.joinAnswer)).toEqual(join.joinAnswer);
    expect(v.parse(refusedJoinSchema, join.refused)).toEqual(join.refused);
  });
});
