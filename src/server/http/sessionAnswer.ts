/** What the desk's page needs to know first: which commune, who is signed in, and whether anybody ever was. */
import type { SessionAnswer } from '../../shared/wire/desk.ts';
import { hasPassword, type DeskSession } from '../accounts/deskAccounts.ts';
import type { ServerStore } from '../store/contract.ts';

export async function sessionAnswer(
  store: ServerStore,
  session: DeskSession | undefined,
): Promise<SessionAnswer> {
  const communes = await store.communes();
  const shown =
    session === undefined && communes.length > 1
      ? undefined
      : communes.find(({ id }) => session === undefined || id === session.commune);
  const needsSetup =
    shown !== undefined && session === undefined
      ? !(await store.reading(shown.id, (reader) => hasPassword(reader)))
      : false;
  return {
    communeName: shown?.name ?? null,
    isSample: shown?.isSample ?? false,
    needsSetup,
    account: session === undefined ? null : accountOf(session),
  };
}

const accountOf = ({ account, expiresAt }: DeskSession): NonNullable<SessionAnswer['account']> => ({
  displayName: account.displayName,
  roles: [...account.roles],
  expiresAt,
});
