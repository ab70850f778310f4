/**
 * Pure parts of every runtime that the ES2023 library does not name. Nothing with a clock, chance
 * or a door may stand here.
 */
interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: {
  new (label: 'utf-8', options: { readonly fatal: boolean }): TextDecoder;
};
