/**
 * Identifiers: what they look like and the one place where a plain text becomes one. Chance is
 * handed in.
 */
/** The mark exists for the compiler alone; at run time an id is a plain text. */
type Id<Of extends string> = string & { readonly idOf: Of };

/** A record: 16 random bytes as 22 letters of base64url. */
export type RecordId = Id<'record'>;
/** One member on one phone; a desk account and the server itself are installs too. */
export type InstallId = Id<'install'>;
/** A commune: the tenant that every row at the server belongs to. */
export type CommuneId = Id<'commune'>;

/** Gives n random bytes, from a source fit for keys. */
export type RandomBytes = (n: number) => Uint8Array;

const ID_BYTES = 16;
const ID_TEXT = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const mintRecordId = (random: RandomBytes): RecordId =>
  base64url(random(ID_BYTES)) as RecordId;
export const mintInstallId = (random: RandomBytes): InstallId =>
  base64url(random(ID_BYTES)) as InstallId;
export const mintCommuneId = (random: RandomBytes): CommuneId =>
  base64url(random(ID_BYTES)) as CommuneId;

export const isRecordId = (text: string): text is RecordId => ID_TEXT.test(text);
export const isInstallId = (text: string): text is InstallId => ID_TEXT.test(text);
export const isCommuneId = (text: string): text is CommuneId => ID_TEXT.test(text);

/** Bytes as base64url without padding (RFC 4648 section 5). */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter <= Math.min(left, 3); letter += 1) {
      text += LETTERS.charAt((group >> (18 - 6 * letter)) & 63);
    }
  }
  return text;
}

/** The bytes of a base64url text; nothing when a letter is foreign to it. */
export function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >> bits) & 255;
      at += 1;
    }
  }
  return bytes;
}
