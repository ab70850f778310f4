/**
 * Joining: the phone makes its key, spends the code, and founds its book. The key is kept before
 * the code is spent, and kept on when the answer is lost: asking again with the same key gives the
 * same install.
 */
import { CHAIN_START } from '../../shared/changes/change.ts';
import type { JoinReason, LinkReason } from '../../shared/reasons.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PhoneStore, StorageReason } from '../storage/contract.ts';
import { makeKeyPair, publicKeyOf, type KeyBox } from '../storage/installKey.ts';
import type { Transport } from './transport.ts';

export interface JoinTools {
  readonly store: PhoneStore;
  readonly keys: KeyBox;
  readonly transport: Transport;
  readonly appVersion: string;
}

/** Afterwards the book can be opened. The code is stored nowhere. */
export async function joinTeam(
  { store, keys, transport, appVersion }: JoinTools,
  code: string,
): Promise<Result<null, JoinReason | LinkReason | StorageReason>> {
  const pair = await keyFor(keys);
  if (!pair.ok) return pair;
  const publicKey = await publicKeyOf(pair.value);
  const joined = await transport.join({ code, publicKey, appVersion });
  if (!joined.ok) return joined;
  return store.enrol({
    joined: joined.value,
    nextN: 1,
    chainHash: CHAIN_START,
    cursor: 0,
    epoch: joined.value.epoch,
    clockOffset: 0,
    lastRoundAt: 0,
  });
}

async function keyFor(keys: KeyBox): Promise<Result<CryptoKeyPair, StorageReason>> {
  const kept = await keys.read();
  if (!kept.ok) return kept;
  if (kept.value !== undefined) return ok(kept.value);
  const made = await makeKeyPair();
  const written = await keys.keep(made);
  return written.ok ? ok(made) : written;
}
