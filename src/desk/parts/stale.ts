/** When a phone counts as silent: marked as not synced, never as "not working" (domain 8.8). */
import { DAY_MS } from '../../shared/dates.ts';

export const STALE_AFTER_DAYS = 7;
export const STALE_AFTER_MS = STALE_AFTER_DAYS * DAY_MS;
