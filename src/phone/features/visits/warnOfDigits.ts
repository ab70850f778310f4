/**
 * Spots what should not stand in a note: runs of 6, 10 or 12 digits look like a one-time password,
 * a phone number or an ID number (domain 5.2). It warns and never blocks: a note about 150000 đồng
 * is the member's to judge.
 */

/** Digits together, or in groups as phone and ID numbers are read out: 0912 345 678. */
const run = /\d(?:[ .-]?\d)*/g;
/**
 * A one-time password is written in one piece; grouped digits of that length are mostly an amount:
 * 100.000.
 */
const OTP_LENGTH = 6;
const GROUPED_LENGTHS = [10, 12];

export function holdsSecretDigits(note: string): boolean {
  return [...note.matchAll(run)].some(([found]) => {
    const digits = found.replace(/\D/g, '').length;
    if (GROUPED_LENGTHS.includes(digits)) return true;
    return digits === OTP_LENGTH && found.length === OTP_LENGTH;
  });
}
