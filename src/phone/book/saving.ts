/**
 * Every write of a member, one after the other: planned on what the book shows, written durably,
 * and only then shown. A second tap on the same form gives the first one's outcome.
 */
import type { RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { PhoneStore, StorageReason } from '../storage/contract.ts';
import type { SaveOutcome } from './book.ts';
import type { Desk, Planned } from './plan.ts';
import type { Shelf } from './shelf.ts';
import { writeRun, type RunTools } from './writeRun.ts';

export interface Saving {
  save(
    draftId: string | undefined,
    form: unknown,
    plan: (desk: Desk) => Planned,
  ): Promise<SaveOutcome>;
  keepDraft(id: string, form: Json): Promise<Result<null, StorageReason>>;
  dropDraft(id: string): Promise<Result<null, StorageReason>>;
  dismissReturned(n: number): Promise<Result<null, StorageReason>>;
}

export interface SavingParts {
  readonly tools: RunTools;
  readonly shelf: Shelf;
  readonly makeDesk: () => Desk;
  /** Called with the records that a write touched, after it is durable. */
  readonly wrote: (touched: readonly RecordId[]) => Promise<void>;
}

interface Done {
  readonly form: string;
  readonly id: RecordId;
}

export function makeSaving({ tools, shelf, makeDesk, wrote }: SavingParts): Saving {
  const { store, codec } = tools;
  const { ledger } = shelf;
  const inTurn = makeQueue();
  /** The last save of each draft since it was last kept: a second tap finds it here. */
  const done = new Map<string, Done>();

  const saveNow = async (
    draftId: string | undefined,
    form: string,
    plan: (desk: Desk) => Planned,
  ): Promise<SaveOutcome> => {
    const earlier = draftId === undefined ? undefined : done.get(draftId);
    if (earlier?.form === form) return ok({ id: earlier.id });
    const planned = plan(makeDesk());
    if (!planned.ok) return { ok: false, reason: 'incomplete', problems: planned.problems };
    const { id, wanted } = planned.value;
    const written =
      wanted.length === 0
        ? await dropUnused(store, shelf, draftId)
        : await writeRun(tools, ledger, { changes: wanted, draft: draftId });
    if (!written.ok) return written;
    if (draftId !== undefined) done.set(draftId, { form, id });
    await wrote(wanted.map((one) => one.recordId));
    return ok({ id });
  };

  return {
    save: (draftId, form, plan) => {
      const text = JSON.stringify(form);
      return inTurn(() => saveNow(draftId, text, plan));
    },
    keepDraft: (id, form) =>
      inTurn(async () => {
        const plain = new TextEncoder().encode(JSON.stringify(form));
        const bytes = await codec.seal(plain, { what: 'draft', id });
        const keptAt = tools.now();
        const kept = await store.keepDraft({ id, keptAt, bytes });
        if (!kept.ok) return kept;
        ledger.drafts.set(id, { id, keptAt, form });
        done.delete(id);
        await wrote([]);
        return kept;
      }),
    dropDraft: (id) =>
      inTurn(async () => {
        const dropped = await store.dropDraft(id);
        if (!dropped.ok) return dropped;
        ledger.drafts.delete(id);
        await wrote([]);
        return dropped;
      }),
    dismissReturned: (n) =>
      inTurn(async () => {
        const kept = ledger.receipts.get(n);
        if (kept === undefined) return ok(null);
        const dismissed = await store.dismissReturned(n);
        if (!dismissed.ok) return dismissed;
        ledger.receipts.set(n, { ...kept, isDismissed: true });
        const record = ledger.changes.get(n)?.recordId;
        await wrote(record === undefined ? [] : [record]);
        return dismissed;
      }),
  };
}

/** A form that changes nothing writes nothing; only its draft goes. */
async function dropUnused(
  store: PhoneStore,
  shelf: Shelf,
  draftId: string | undefined,
): Promise<Result<null, StorageReason>> {
  if (draftId === undefined || !shelf.ledger.drafts.has(draftId)) return ok(null);
  const dropped = await store.dropDraft(draftId);
  if (!dropped.ok) return failed(dropped.reason);
  shelf.ledger.drafts.delete(draftId);
  return ok(null);
}

/**
 * Runs jobs one after the other, in the order in which they were given; one that fails holds up
 * none.
 */
function makeQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = tail.then(job);
    tail = next.catch(() => undefined);
    return next;
  };
}
