/**
 * A wiped or torn database is noticed: it comes back without an error, and only a word kept
 * elsewhere can tell.
 */
import { expect, it } from 'vitest';
import {
  makeMemoryDisk,
  openMemoryPhoneStore,
} from '../../../../src/phone/storage/memory/openMemoryPhoneStore.ts';
import type { BookHead } from '../../../../src/phone/storage/contract.ts';
import { withSentinel } from '../../../../src/phone/storage/sentinel.ts';
import { CHAIN_START } from '../../../../src/shared/changes/change.ts';
import { sample, sampleInstall, sampleJoin } from '../../../fixtures/sampleHamlet.ts';

const head: BookHead = {
  joined: sampleJoin,
  nextN: 1,
  chainHash: CHAIN_START,
  cursor: 0,
  epoch: '',
  clockOffset: 0,
  lastRoundAt: 0,
};
const run = {
  run: { first: 1, last: 2, roots: [sample.sinh, sample.sinh], bytes: new Uint8Array(1) },
  chainHash: 'x',
  draft: undefined,
};

function makePhone() {
  let text: string | null = null;
  const box = {
    read: () => text,
    write: (next: string | null) => {
      text = next;
    },
  };
  const open = (disk = makeMemoryDisk()) => withSentinel(openMemoryPhoneStore(disk), box);
  return { box, open };
}

it('a phone on which nobody joined misses nothing', async () => {
  expect(await makePhone().open().load()).toEqual({ ok: true, value: undefined });
});

it('a book that was there and is gone is told as wiped, until somebody joins again', async () => {
  const { open } = makePhone();
  await open().enrol(head);
  const wiped = makeMemoryDisk();
  expect(await open(wiped).load()).toEqual({ ok: false, reason: 'wiped' });
  await open(wiped).enrol({ ...head, joined: { ...sampleJoin, install: sampleInstall('new') } });
  expect((await open(wiped).load()).ok).toBe(true);
});

it('a book that lost its newest work is told as torn', async () => {
  const { open } = makePhone();
  const [disk, older] = [makeMemoryDisk(), makeMemoryDisk()];
  const store = open(disk);
  await store.enrol(head);
  await store.commitRun(run);
  older.head = head;
  expect(await open(older).load()).toEqual({ ok: false, reason: 'torn' });
  expect((await open(disk).load()).ok).toBe(true);
});

it('where the word itself is gone the book opens, and the word is set again', async () => {
  const { open, box } = makePhone();
  const disk = makeMemoryDisk();
  await open(disk).enrol(head);
  const word = box.read();
  for (const lost of [null, '{"install":', 'null']) {
    box.write(lost);
    expect((await open(disk).load()).ok).toBe(true);
    expect(box.read()).toBe(word);
  }
});
