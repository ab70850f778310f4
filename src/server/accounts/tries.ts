/**
 * How often a secret may be guessed: so many wrong tries an address, and so many at this server from
 * everywhere. Counted in memory: a restart forgives, which no guesser can cause.
 */

export interface TriesAllowed {
  readonly anAddress: number;
  readonly addressWindowMs: number;
  readonly aServer: number;
  readonly serverWindowMs: number;
}

const MINUTE_MS = 60_000;

/** Architecture section 7: a room full of phones shares one address. */
export const joinTries: TriesAllowed = {
  anAddress: 20,
  addressWindowMs: 15 * MINUTE_MS,
  aServer: 1000,
  serverWindowMs: 60 * MINUTE_MS,
};

export interface Tries {
  /**
   * Takes one try before the secret is looked at, so that tries side by side can not pass the limit
   * together. Nothing where none is left. The caller gives it back when the secret was right.
   */
  take(address: string): { readonly giveBack: () => void } | undefined;
}

export function makeTries(allowed: TriesAllowed, now: () => number): Tries {
  const byAddress = new Map<string, readonly number[]>();
  let everywhere: readonly number[] = [];

  const recent = (tries: readonly number[], windowMs: number): readonly number[] =>
    tries.filter((at) => at > now() - windowMs);

  /** The limit of the server bounds how many addresses can be recent, so this bounds the memory. */
  const forgetOld = (): void => {
    if (byAddress.size <= allowed.aServer) return;
    for (const [address, tries] of byAddress) {
      if (recent(tries, allowed.addressWindowMs).length === 0) byAddress.delete(address);
    }
  };

  const giveBack = (address: string, at: number): void => {
    const left = without(byAddress.get(address) ?? [], at);
    if (left.length === 0) byAddress.delete(address);
    else byAddress.set(address, left);
    everywhere = without(everywhere, at);
  };

  return {
    take(address) {
      const here = recent(byAddress.get(address) ?? [], allowed.addressWindowMs);
      everywhere = recent(everywhere, allowed.serverWindowMs);
      if (here.length >= allowed.anAddress || everywhere.length >= allowed.aServer)
        return undefined;
      forgetOld();
      const at = now();
      byAddress.set(address, [...here, at]);
      everywhere = [...everywhere, at];
      return { giveBack: () => giveBack(address, at) };
    },
  };
}

/** A list with one of its equal elements taken out. */
function without(list: readonly number[], value: number): readonly number[] {
  const at = list.indexOf(value);
  return at < 0 ? list : [...list.slice(0, at), ...list.slice(at + 1)];
}
