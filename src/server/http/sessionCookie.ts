/**
 * The desk's cookie: out of reach of scripts and other sites, and bound to this very host where there is
 * HTTPS.
 */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SignedIn } from '../accounts/deskAccounts.ts';
import type { Ask } from './route.ts';

const nameOf = (isHttps: boolean): string => (isHttps ? '__Host-soban' : 'soban');

const optionsFor = (isHttps: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: isHttps }) as const;

export const readCookie = (c: Ask, isHttps: boolean): string | undefined =>
  getCookie(c, nameOf(isHttps));

export interface CookieTimes {
  readonly isHttps: boolean;
  readonly now: number;
}

export function writeCookie(c: Ask, signedIn: SignedIn, { isHttps, now }: CookieTimes): void {
  const maxAge = Math.max(0, Math.floor((signedIn.session.expiresAt - now) / 1000));
  setCookie(c, nameOf(isHttps), signedIn.token, { ...optionsFor(isHttps), maxAge });
}

export function dropCookie(c: Ask, isHttps: boolean): void {
  deleteCookie(c, nameOf(isHttps), optionsFor(isHttps));
}
