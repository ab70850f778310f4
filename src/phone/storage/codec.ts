/**
 * Turns what the phone keeps into the bytes that lie on its flash, and back. Plain for now; sealing
 * under the member's PIN will take this place. It is asynchronous because crypto is, and it always
 * runs before a transaction begins: awaiting crypto inside one commits it half done in some
 * browsers.
 */

/** What the bytes are of; a seal binds them to it, so that no row can be put in another's place. */
export interface About {
  readonly what: 'row' | 'run' | 'draft';
  readonly id: string;
}

export interface Codec {
  seal(bytes: Uint8Array, about: About): Promise<Uint8Array>;
  /** Nothing where the bytes were damaged or belong to something else. */
  open(bytes: Uint8Array, about: About): Promise<Uint8Array | undefined>;
}

export const plainCodec: Codec = {
  seal: async (bytes) => bytes,
  open: async (bytes) => bytes,
};
