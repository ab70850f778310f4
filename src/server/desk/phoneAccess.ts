/** Letting a member's phone in by a one-time code, and shutting one out. Both are in the audit. */
import type { InstallId, RecordId } from '../../shared/ids.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { makeCode, type CodeTools, type FreshCode } from '../accounts/codes.ts';
import type { Account, CommuneTransaction } from '../store/contract.ts';
import { livingRecord } from './livingRecords.ts';

export interface Asking {
  readonly tx: CommuneTransaction;
  /** Nobody where the server itself asks at its start. */
  readonly account: Account | null;
}

/** A code for a member who is one, of a team that is one. */
export async function codeForMember(
  { tx, account }: Asking,
  member: RecordId,
  tools: CodeTools,
): Promise<Result<FreshCode, 'notFound'>> {
  const values = await livingRecord(tx, 'member', member);
  const team = values === undefined ? undefined : await livingRecord(tx, 'team', values.team);
  if (team === undefined) return failed('notFound');
  await note({ tx, account }, { at: tools.now(), act: 'makeCode', subject: member });
  return ok(await makeCode(tx, member, tools));
}

/** The phone receives nothing more; what it still sends is kept apart. Done twice, the first time stands. */
export async function revokePhone(
  asking: Asking,
  id: InstallId,
  at: number,
): Promise<Result<{ readonly revokedAt: number }, 'notFound'>> {
  const install = await asking.tx.install(id);
  if (install?.kind !== 'phone') return failed('notFound');
  if (install.revokedAt !== null) return ok({ revokedAt: install.revokedAt });
  await asking.tx.writeInstall({ ...install, revokedAt: at });
  await note(asking, { at, act: 'revoke', subject: id });
  return ok({ revokedAt: at });
}

interface Noted {
  readonly at: number;
  readonly act: string;
  readonly subject: string;
}

const note = ({ tx, account }: Asking, noted: Noted): Promise<void> =>
  tx.audit({ ...noted, install: account?.install ?? null, account: account?.name ?? null });
