/**
 * Runs inside a real browser: the promises of the phone's store on its own IndexedDB, and the parts
 * of the phone that lean on the browser itself. The test outside calls what is laid out on
 * `window.phone`.
 */
import { holdWindow } from '../../../src/phone/lock/alone.ts';
import { deflateRaw, inflateRaw } from '../../../src/phone/storage/deflate.ts';
import { openDexieStore } from '../../../src/phone/storage/dexie/openDexieStore.ts';
import { installKeyOf, makeKeyPair, publicKeyOf } from '../../../src/phone/storage/installKey.ts';
import { browserSentinel, withSentinel } from '../../../src/phone/storage/sentinel.ts';
import { sha256Hex } from '../../../src/phone/storage/webPowers.ts';
import { CHAIN_START } from '../../../src/shared/changes/change.ts';
import { sample, sampleJoin } from '../../fixtures/sampleHamlet.ts';
import { phoneStoreCases } from '../phoneStore.ts';

let opened = 0;
const dead: string[] = [];
const lost: string[] = [];
const open = () =>
  withSentinel(
    openDexieStore({ onDead: (reason) => dead.push(reason), writeTimeoutMs: 8000 }),
    browserSentinel('so-ban'),
  );
let store: ReturnType<typeof open> | undefined;
const ours = () => {
  store ??= open();
  return store;
};

/** One case on an empty database of its own; nothing when it held, else what was wrong. */
async function runCase(name: string): Promise<string> {
  const found = phoneStoreCases.find((one) => one.name === name);
  if (found === undefined) return 'there is no such case';
  opened += 1;
  const database = `case-${opened}`;
  try {
    await found.run({ open: () => openDexieStore({ name: database }) });
    return '';
  } catch (error) {
    return String(error);
  }
}

const enrol = async () =>
  (
    await ours().enrol({
      joined: sampleJoin,
      nextN: 1,
      chainHash: CHAIN_START,
      cursor: 0,
      epoch: '',
      clockOffset: 0,
      lastRoundAt: 0,
    })
  ).ok;

/** Saves a run of so many bytes; says "ok" or why not. */
async function save(first: number, bytes: number): Promise<string> {
  const run = { first, last: first, roots: [sample.sinh], bytes: randomBytes(bytes) };
  const saved = await ours().commitRun({ run, chainHash: CHAIN_START, draft: undefined });
  return saved.ok ? 'ok' : saved.reason;
}

/** What cannot be packed any smaller: a quota counts what lies on the disk. */
function randomBytes(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
  }
  return bytes;
}

async function load(): Promise<string> {
  const loaded = await ours().load();
  if (!loaded.ok) return loaded.reason;
  return loaded.value === undefined ? 'nobody' : `${loaded.value.outbox.length} runs`;
}

async function keepKey(): Promise<string> {
  const pair = await makeKeyPair();
  await ours().keys.keep(pair);
  return publicKeyOf(pair);
}

/** Signs with the key that was kept, and tells whether it can be taken out. */
async function signWithKept(text: string) {
  const read = await ours().keys.read();
  if (!read.ok || read.value === undefined) return undefined;
  const pair = read.value;
  const signed = await installKeyOf(sampleJoin.install, pair).sign(new TextEncoder().encode(text));
  const taken = await crypto.subtle.exportKey('pkcs8', pair.privateKey).then(
    () => true,
    () => false,
  );
  return { publicKey: await publicKeyOf(pair), signature: [...signed], isTaken: taken };
}

const phone = {
  names: () => phoneStoreCases.map((one) => one.name),
  runCase,
  enrol,
  save,
  load,
  keepKey,
  signWithKept,
  dead: () => dead,
  lost: () => lost,
  hash: sha256Hex,
  pack: async (text: string) => [...(await deflateRaw(new TextEncoder().encode(text)))],
  unpack: async (bytes: readonly number[]) => {
    const plain = await inflateRaw(Uint8Array.from(bytes));
    return plain === undefined ? undefined : new TextDecoder().decode(plain);
  },
  hold: async (take: boolean) =>
    (await holdWindow('so-ban-book', { take, onLost: () => lost.push('taken') })) !== undefined,
};

export type PhonePage = typeof phone;
Object.assign(window, { phone });
