/**
 * Writes of one commune in memory. Each can be taken back, one by one, as far as a savepoint or to
 * the beginning.
 */
import { assert } from '../../../shared/result.ts';
import type { CommuneId } from '../../../shared/ids.ts';
import type { RecordState } from '../../../shared/records/state.ts';
import type { ChangeRow, CommuneTransaction } from '../contract.ts';
import { changeKey, type Books } from './books.ts';
import { communeIn, makeReader } from './reader.ts';
import type { Writing } from './versioned.ts';

/** Whether the transaction may still be used; asked before every step. */
export type StillOpen = () => void;

export function makeTransaction(
  books: Books,
  id: CommuneId,
  { writing, stillOpen }: { readonly writing: Writing; readonly stillOpen: StillOpen },
): CommuneTransaction {
  const now = (): number => {
    stillOpen();
    return writing.version;
  };
  return {
    ...makeReader(books, id, now),
    async nextSeq() {
      const commune = communeIn(books, id, now());
      const head = commune.head + 1;
      books.commune.set(id, { ...commune, head }, writing);
      return head;
    },
    writeRecord: async (state) => writeRecord(books, state, within(now, writing)),
    appendChange: async (row) => appendChange(books, row, within(now, writing)),
    writeInstall: async (install) => books.installs.set(install.id, install, within(now, writing)),
    writeCode: async (code) => books.codes.set(code.hash, code, within(now, writing)),
    writeAccount: async (account) =>
      books.accounts.set(account.name, account, within(now, writing)),
    writeSession: async (session) =>
      books.sessions.set(session.hash, session, within(now, writing)),
    endSession: async (hash) => books.sessions.set(hash, undefined, within(now, writing)),
    async audit(row) {
      const key = String(books.audit.values(now()).length);
      books.audit.set(key, row, writing);
    },
    async savepoint(step) {
      now();
      const mark = writing.undo.length;
      try {
        return await step();
      } catch (error) {
        for (const back of writing.undo.splice(mark).toReversed()) back();
        throw error;
      }
    },
  };
}

function within(now: () => number, writing: Writing): Writing {
  now();
  return writing;
}

function writeRecord(books: Books, state: RecordState, writing: Writing): void {
  const before = books.records.get(state.id, writing.version);
  if (before !== undefined && before.area !== state.area) {
    const move = { id: state.id, from: before.area, seq: state.seq };
    books.moves.set(`${state.seq}/${state.id}`, move, writing);
  }
  books.records.set(state.id, state, writing);
}

function appendChange(books: Books, row: ChangeRow, writing: Writing): void {
  const { version } = writing;
  const key = changeKey(row.install, row.n);
  assert(books.changes.get(key, version) === undefined, 'an n of an install is written once');
  books.changes.set(key, row, writing);
  const ofInstall = books.changesOfInstall.get(row.install, version) ?? [];
  books.changesOfInstall.set(row.install, [...ofInstall, row], writing);
  if (row.recordId === null) return;
  const ofRecord = books.changesOfRecord.get(row.recordId, version) ?? [];
  books.changesOfRecord.set(row.recordId, [...ofRecord, row], writing);
}
