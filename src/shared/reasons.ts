/**
 * The closed lists of why something was not taken. Each has words in both languages (`reasons.json`
 * of each language), by test.
 */

/** Refused: nobody could accept such a change. It stays on the phone, with a way out. */
export const refusalReasons = [
  'malformed',
  'outOfScope',
  'noRight',
  'notAuthor',
  'tooLarge',
  'tooOld',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Quarantined: durable at the server, waiting for one tap at the desk. */
export const quarantineReasons = ['unknownKind', 'unknownField', 'revoked'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** A whole request that was not taken; all its changes stay on the phone. */
export const requestReasons = [
  'damaged',
  'tooLarge',
  'appTooOld',
  'badSignature',
  'unknownInstall',
  'busy',
] as const;
export type RequestReason = (typeof requestReasons)[number];

/** Why joining did not go through. */
export const joinReasons = ['codeWrong', 'codeUsed', 'codeExpired', 'tooManyTries'] as const;
export type JoinReason = (typeof joinReasons)[number];

/** What the phone itself found on the way to the server. */
export const linkReasons = ['offline', 'serverTrouble'] as const;
export type LinkReason = (typeof linkReasons)[number];
