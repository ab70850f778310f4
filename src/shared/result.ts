/** Success or an expected failure, as a value: nobody catches what the field brings every day. */
export type Result<T, Reason extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Reason };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const failed = <Reason extends string>(
  reason: Reason,
): { readonly ok: false; readonly reason: Reason } => ({ ok: false, reason });

/** A promise of our own code was broken: stop here, loudly, before anything wrong is stored. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${what}`);
}

/** Makes the compiler prove that every case of a closed list was treated. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
