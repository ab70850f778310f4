/** What every answer carries so that a browser guards the members and their data. */
import type { MiddlewareHandler } from 'hono';
import type { ServerEnv, ServerParts } from './route.ts';

/**
 * For documents and workers: only our own files run, load or are spoken to. `wasm-unsafe-eval` lets
 * WebAssembly be compiled and nothing else.
 */
export const DOCUMENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** For the API's answers: should a browser ever be led to show one, nothing in it runs. */
const API_POLICY = "default-src 'none'";
/** For whatever else is no document. */
const ANSWER_POLICY = `${API_POLICY}; frame-ancestors 'none'`;

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** What only documents heed. A phone pays for each letter of a round's answer, so the API leaves them out. */
const besidesTheApi = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), serial=(), hid=()',
} as const;

const HSTS = 'max-age=31536000';

export const securityHeaders =
  ({ address }: Pick<ServerParts, 'address'>): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(everywhere)) headers.set(name, value);
    const isApi = c.req.path.startsWith('/api/');
    if (!headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', isApi ? API_POLICY : ANSWER_POLICY);
    }
    if (isApi) return;
    for (const [name, value] of Object.entries(besidesTheApi)) headers.set(name, value);
    if (address().isHttps) headers.set('Strict-Transport-Security', HSTS);
  };
