/**
 * The number of the wire and the bounds on what may travel. Raise the number when a message changes
 * its shape; a test compares the shapes' fingerprint with the one kept beside this number.
 */
export const WIRE = 1;
/** Requests below this get `appTooOld`: nothing is refused, all stays on the phone. */
export const OLDEST_WIRE = 1;
/**
 * Changes made by an app before this are refused as `tooOld`: this server can not tell what they
 * mean.
 */
export const OLDEST_APP = '0.1.0';

/** Bytes of a whole request, as sent. */
export const REQUEST_LIMIT = 8 * 1024 * 1024;
/** Bytes of one frame, as sent. */
export const FRAME_LIMIT = 512 * 1024;
/** Bytes of a run's changes after inflating. */
export const INFLATED_LIMIT = 8 * 1024 * 1024;
/** Changes in one run. */
export const RUN_LIMIT = 2000;
/** Records on one page of the feed. */
export const PAGE_LIMIT = 400;
/**
 * Bytes of runs that a phone sends in one request, so that a cut costs little and progress shows.
 */
export const PUSH_BYTES = 96 * 1024;

/** Whether version a (`1.2.3`) is older than b; a text that is no version is older than any. */
export function isOlder(a: string, b: string): boolean {
  const partsOf = (version: string) =>
    /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : [-1, 0, 0];
  const left = partsOf(a);
  const right = partsOf(b);
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}
