/**
 * Joining: a one-time code and the phone's public key go up; who the member is comes down. The code
 * is never stored on the phone.
 */
import * as v from 'valibot';
import { isInstallId, isRecordId, type InstallId, type RecordId } from '../ids.ts';
import { joinReasons } from '../reasons.ts';
import { roles } from '../records/enumerations.ts';

const installId = v.custom<InstallId>((value) => typeof value === 'string' && isInstallId(value));
const recordId = v.custom<RecordId>((value) => typeof value === 'string' && isRecordId(value));
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** `POST /api/join/look`: whose code is this? Spends nothing. */
export const lookRequestSchema = v.looseObject({ code });

/** Shown before joining, so that a member sees the right team and name. */
export const lookAnswerSchema = v.looseObject({
  communeName: v.string(),
  teamName: v.string(),
  areaName: v.string(),
  memberName: v.string(),
});
export type LookAnswer = v.InferOutput<typeof lookAnswerSchema>;

/**
 * `POST /api/join`: spends the code. The key is a P-256 public key as base64url of its 65 raw
 * bytes.
 */
export const joinRequestSchema = v.looseObject({
  code,
  publicKey: v.pipe(v.string(), v.length(87)),
  appVersion: v.pipe(v.string(), v.maxLength(20)),
});

export const joinAnswerSchema = v.looseObject({
  install: installId,
  epoch: v.string(),
  communeName: v.string(),
  communeArea: recordId,
  member: recordId,
  memberName: v.string(),
  role: v.picklist(roles),
  team: recordId,
  teamName: v.string(),
  /** The area in which the team works and new records are made. */
  area: recordId,
  areaName: v.string(),
});
export type JoinAnswer = v.InferOutput<typeof joinAnswerSchema>;

export const refusedJoinSchema = v.looseObject({ reason: v.picklist(joinReasons) });

const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A typed code as the server knows it: Crockford base32, so that I, L and 1, O and 0 are one;
 * spaces and dashes are not part of it. Nothing where a letter can not belong to a code.
 */
export function readTypedCode(typed: string): string | undefined {
  const letters = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return [...letters].every((letter) => CODE_LETTERS.includes(letter)) ? letters : undefined;
}

export const TYPED_CODE_LENGTH = 10;

/** A new typed code of ten letters, 50 bits, from random bytes; shown as two groups of five. */
export const typedCodeFrom = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, TYPED_CODE_LENGTH)].map((byte) => CODE_LETTERS.charAt(byte & 31)).join('');

export const showTypedCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;
