/**
 * Writes of one commune over the writing connection, inside a transaction that holds the commune's
 * row.
 */
import type { CommuneId } from '../../../shared/ids.ts';
import type { CommuneTransaction } from '../contract.ts';
import type { Statement } from './compile.ts';
import type { Given } from './connection.ts';
import { parseNumber, writeBy } from './parseRow.ts';
import { makeReader, type ConnectionNow } from './reader.ts';
import { writes } from './statements.ts';

export function makeTransaction(id: CommuneId, now: ConnectionNow): CommuneTransaction {
  const run = (statement: Statement, values: Given): void => {
    now().run(statement, { commune: id, ...values });
  };
  let depth = 0;
  return {
    ...makeReader(id, now),
    nextSeq: async () => parseNumber(now().one(writes.nextSeq, { commune: id }), 'head'),
    writeRecord: async ({ marks, body, by, ...head }) =>
      run(writes.record, {
        ...head,
        marks: JSON.stringify(marks),
        body: JSON.stringify(body),
        by: writeBy(by),
      }),
    appendChange: async ({ written, receipt, ...row }) =>
      run(writes.change, {
        ...row,
        written: JSON.stringify(written),
        result: receipt[1],
        seq: receipt[2],
        reason: receipt[3],
      }),
    writeInstall: async (install) => run(writes.install, { ...install }),
    writeCode: async (code) => run(writes.code, { ...code }),
    writeAccount: async ({ roles, ...account }) =>
      run(writes.account, { ...account, roles: JSON.stringify(roles) }),
    writeSession: async (session) => run(writes.session, { ...session }),
    endSession: async (hash) => run(writes.endSession, { hash }),
    audit: async (row) => run(writes.audit, { ...row }),
    async savepoint(step) {
      depth += 1;
      const name = `step${depth}`;
      now().query(`SAVEPOINT ${name}`, []);
      try {
        const result = await step();
        now().query(`RELEASE ${name}`, []);
        return result;
      } catch (error) {
        now().query(`ROLLBACK TO ${name}`, []);
        now().query(`RELEASE ${name}`, []);
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
}
