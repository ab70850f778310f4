/**
 * Whether a desk request comes from the desk's own page. SameSite cookies say the same; two locks fail
 * less often than one.
 */
import type { Ask } from './route.ts';

/**
 * Every browser of today sends Sec-Fetch-Site, every older one an Origin with a POST; without either it is
 * refused.
 */
export function isSameOrigin(c: Ask, ownOrigin: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  return origin === ownOrigin || origin === `http://${c.req.header('host') ?? ''}`;
}
