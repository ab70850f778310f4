/** From where a request comes, for counting wrong tries and nothing else: it is never stored nor logged. */
import type { Ask } from './route.ts';

/**
 * The address of the other end. Behind a proxy of our own it is the last entry of X-Forwarded-For, the one
 * that our proxy wrote; without one the header is anybody's word and is not read. One home has a whole /64
 * of IPv6: it counts as one.
 */
export function addressOf(c: Ask, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  const address = forwarded || (c.env?.incoming?.socket.remoteAddress ?? 'unknown');
  return countedAs(address);
}

export function countedAs(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  return plain.includes(':') ? firstHalf(plain) : plain;
}

/** The first four groups of an IPv6 address. */
function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Math.max(0, 8 - before.length - after.length);
  const groups =
    tail === undefined ? before : [...before, ...Array<string>(gap).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
