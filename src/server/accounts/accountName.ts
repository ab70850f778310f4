/**
 * The name by which one signs in at the desk: what was typed, without tones, capitals and spare spaces, so
 * that "Hoàng Thị Nhình" and "hoang thi nhinh" are one account.
 */

export const foldAccountName = (typed: string): string =>
  typed
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name as it is shown: composed letters, single spaces. */
export const tidyName = (typed: string): string =>
  typed.normalize('NFC').replace(/\s+/g, ' ').trim();
