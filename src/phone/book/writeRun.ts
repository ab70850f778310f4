/**
 * A plan becomes a run: numbered, chained, packed and sealed, then written in one transaction.
 * Crypto never runs inside it.
 */
import { nextHash, type HashText } from '../../shared/changes/change.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { KnownChange } from '../../shared/wire/parseChange.ts';
import { encodeRun, type Deflate } from '../../shared/wire/run.ts';
import type { Codec } from '../storage/codec.ts';
import type { OutboxRun, PhoneStore, StorageReason } from '../storage/contract.ts';
import { addRun, type Ledger } from './ledger.ts';
import type { Wanted } from './makeChanges.ts';

export interface RunTools {
  readonly store: PhoneStore;
  readonly codec: Codec;
  readonly hash: HashText;
  readonly deflate: Deflate;
  readonly now: () => number;
  /** Minutes east of UTC, by the phone's own setting. */
  readonly zone: () => number;
  readonly appVersion: string;
}

/**
 * Writes the changes as one run and takes it into the ledger. The draft goes in the same
 * transaction.
 */
export async function writeRun(
  tools: RunTools,
  ledger: Ledger,
  wanted: { readonly changes: readonly Wanted[]; readonly draft: string | undefined },
): Promise<Result<null, StorageReason>> {
  const { joined, nextN: first, chainHash: prevHash } = ledger.head;
  const stamp = { appVersion: tools.appVersion, wall: tools.now(), offset: tools.zone() };
  const written = wanted.changes.map(({ recordId, kind, area, fields }) => ({
    recordId,
    kind,
    area,
    fields,
    ...stamp,
  }));
  const { install } = joined;
  let hash = prevHash;
  for (const [at, one] of written.entries()) {
    hash = await nextHash(tools.hash, hash, { install, n: first + at, written: one });
  }
  const last = first + written.length - 1;
  const header = { install, first, last, prevHash, hash };
  const packed = await encodeRun(header, written, tools.deflate);
  const bytes = await tools.codec.seal(packed, { what: 'run', id: String(first) });
  const run: OutboxRun = { first, last, roots: wanted.changes.map((one) => one.root), bytes };
  const done = await tools.store.commitRun({ run, chainHash: hash, draft: wanted.draft });
  if (!done.ok) return done;
  const changes = written.map((one, at): KnownChange => ({ ...one, install, n: first + at }));
  addRun(ledger, run, changes);
  ledger.head = { ...ledger.head, nextN: last + 1, chainHash: hash };
  if (wanted.draft !== undefined) ledger.drafts.delete(wanted.draft);
  return ok(null);
}
