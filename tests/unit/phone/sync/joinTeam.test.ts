/**
 * Joining founds a book; an answer that was lost on the way costs nothing, since the same key asks
 * again.
 */
import { expect, it } from 'vitest';
import {
  makeMemoryDisk,
  openMemoryPhoneStore,
} from '../../../../src/phone/storage/memory/openMemoryPhoneStore.ts';
import {
  installKeyOf,
  publicKeyOf,
  type KeyBox,
} from '../../../../src/phone/storage/installKey.ts';
import { joinTeam } from '../../../../src/phone/sync/joinTeam.ts';
import type { Transport } from '../../../../src/phone/sync/transport.ts';
import { failed, ok } from '../../../../src/shared/result.ts';
import { noLink } from '../../../fixtures/sampleBook.ts';
import { sampleJoin } from '../../../fixtures/sampleHamlet.ts';

function makePhone(join: Transport['join']) {
  const disk = makeMemoryDisk();
  let kept: CryptoKeyPair | undefined;
  const keys: KeyBox = {
    async keep(pair) {
      kept = pair;
      return ok(null);
    },
    read: async () => ok(kept),
  };
  const asked: string[] = [];
  const transport: Transport = {
    ...noLink,
    join: (message) => {
      asked.push(message.publicKey);
      return join(message);
    },
  };
  const store = openMemoryPhoneStore(disk);
  const tools = { store, keys, transport, appVersion: '0.1.0' };
  return { disk, asked, keys, join: () => joinTeam(tools, 'ABCDE12345') };
}

it('after joining the phone knows whose book it is and begins at its first number', async () => {
  const phone = makePhone(async () => ok(sampleJoin));
  expect(await phone.join()).toEqual({ ok: true, value: null });
  expect(phone.disk.head).toMatchObject({
    joined: sampleJoin,
    nextN: 1,
    cursor: 0,
    epoch: 'sample',
  });
});

it('a wrong code founds nothing', async () => {
  const phone = makePhone(async () => failed('codeWrong'));
  expect(await phone.join()).toEqual({ ok: false, reason: 'codeWrong' });
  expect(phone.disk.head).toBeUndefined();
});

it('asking again after a lost answer is asking with the same key', async () => {
  let tries = 0;
  const phone = makePhone(async () => {
    tries += 1;
    return tries === 1 ? failed('offline') : ok(sampleJoin);
  });
  expect(await phone.join()).toEqual({ ok: false, reason: 'offline' });
  expect((await phone.join()).ok).toBe(true);
  expect(phone.asked[0]).toHaveLength(87);
  expect(phone.asked[1]).toBe(phone.asked[0]);
});

it('what the key signs, its public half proves', async () => {
  const phone = makePhone(async () => ok(sampleJoin));
  await phone.join();
  const pair = await phone.keys.read();
  if (!pair.ok || pair.value === undefined) throw new Error('the key is kept');
  const bytes = new TextEncoder().encode('head');
  const signature = await installKeyOf(sampleJoin.install, pair.value).sign(bytes);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  expect(signature).toHaveLength(64);
  expect(await crypto.subtle.verify(how, pair.value.publicKey, signature, bytes)).toBe(true);
  expect(await publicKeyOf(pair.value)).toBe(phone.asked[0]);
});
