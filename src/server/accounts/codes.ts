/**
 * One-time codes for joining: made for one named member, told once, kept as hashes. Each code has two
 * forms, a short one to type and a long one in a link; spending either spends both.
 */
import type { RandomBytes, RecordId } from '../../shared/ids.ts';
import { DAY_MS } from '../../shared/dates.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { JoinReason } from '../../shared/reasons.ts';
import { readTypedCode, TYPED_CODE_LENGTH, typedCodeFrom } from '../../shared/wire/join.ts';
import type { Code, CommuneReader, CommuneTransaction } from '../store/contract.ts';
import type { HashCode } from './secrets.ts';

/** How long a code holds. */
export const CODE_LIFE_MS = 7 * DAY_MS;

const LINK_BYTES = 16;
/** 128 bits in letters of five bits each. */
const LINK_CODE_LENGTH = 26;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code in the clear, for the one moment in which it is handed over. */
export interface FreshCode {
  readonly link: string;
  readonly typed: string;
  readonly expiresAt: number;
}

export interface CodeTools {
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly hashCode: HashCode;
}

/** Makes a code for a member; the caller has checked that the member is one. */
export async function makeCode(
  tx: CommuneTransaction,
  member: RecordId,
  { now, random, hashCode }: CodeTools,
): Promise<FreshCode> {
  const madeAt = now();
  const link = linkCodeFrom(random(LINK_BYTES));
  const typed = typedCodeFrom(random(TYPED_CODE_LENGTH));
  const expiresAt = madeAt + CODE_LIFE_MS;
  const kept = { member, madeAt, expiresAt, spentAt: null };
  const [linkHash, typedHash] = [hashCode(link), hashCode(typed)];
  await tx.writeCode({ ...kept, hash: linkHash, twin: typedHash });
  await tx.writeCode({ ...kept, hash: typedHash, twin: linkHash });
  return { link, typed, expiresAt };
}

/** The hash of a code in either form as somebody gave it; nothing where it can be neither. */
export function hashOfGiven(given: string, hashCode: HashCode): string | undefined {
  const letters = readTypedCode(given);
  const isCode = letters?.length === TYPED_CODE_LENGTH || letters?.length === LINK_CODE_LENGTH;
  return letters !== undefined && isCode ? hashCode(letters) : undefined;
}

/** A code that may be spent now, or why it may not. */
export async function findCode(
  reader: CommuneReader,
  hash: string,
  now: number,
): Promise<Result<Code, JoinReason>> {
  const code = await reader.code(hash);
  if (code === undefined) return failed('codeWrong');
  if (code.spentAt !== null) return failed('codeUsed');
  return code.expiresAt > now ? ok(code) : failed('codeExpired');
}

/** Spends a code and its twin. Only inside the transaction in which `findCode` gave it. */
export async function spendCode(tx: CommuneTransaction, code: Code, now: number): Promise<void> {
  await tx.writeCode({ ...code, spentAt: now });
  const twin = code.twin === null ? undefined : await tx.code(code.twin);
  if (twin !== undefined) await tx.writeCode({ ...twin, spentAt: now });
}

/** 16 bytes as 26 letters, most significant bit first; the last letter holds three bits and two zeros. */
function linkCodeFrom(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += LETTERS.charAt((held >> bits) & 31);
    }
  }
  return text + LETTERS.charAt((held << (5 - bits)) & 31);
}
