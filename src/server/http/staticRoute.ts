/**
 * The apps' files. An address of the app's own that is no file opens the app, so that a link or a reload
 * works anywhere in it; a missing file stays missing, so that a half-known version never passes a page off
 * as a script.
 */
import { chooseEncoding, type Encoding } from './acceptEncoding.ts';
import { DOCUMENT_POLICY } from './headers.ts';
import type { Ask, Route, ServerParts } from './route.ts';
import { refuse } from './route.ts';
import type { StaticFile } from './staticFiles.ts';

export const staticRoute =
  ({ files }: Pick<ServerParts, 'files'>): Route =>
  (c) => {
    const { path, method } = c.req;
    if (method !== 'GET' && method !== 'HEAD') return refuse(c, 'notFound');
    if (path === '/desk') return c.redirect('/desk/', 308);
    const file = files.get(path) ?? (isNavigation(c) ? files.get(appOf(path)) : undefined);
    if (file !== undefined) return send(c, file);
    return files.size === 0 && isNavigation(c) ? c.text(NOT_BUILT, 503) : refuse(c, 'notFound');
  };

/** For whoever runs the server from its sources; nobody else can come here. */
const NOT_BUILT = 'npm run build\n';

const appOf = (path: string): string =>
  path.startsWith('/desk/') ? '/desk/index.html' : '/index.html';

/** A browser opening an address, and not one that names a file. */
function isNavigation(c: Ask): boolean {
  const lastPart = c.req.path.slice(c.req.path.lastIndexOf('/') + 1);
  if (lastPart.includes('.')) return false;
  const mode = c.req.header('sec-fetch-mode');
  if (mode !== undefined) return mode === 'navigate';
  return (c.req.header('accept') ?? '').includes('text/html');
}

function send(c: Ask, file: StaticFile): Response {
  const encoding = encodingFor(c, file);
  const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    'Content-Security-Policy': DOCUMENT_POLICY,
    Vary: 'Accept-Encoding',
    ETag: etag,
  };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  const body = encoding === undefined ? file.plain : (file.packed[encoding] ?? file.plain);
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  headers['Content-Length'] = String(body.length);
  return c.body(body, 200, headers);
}

function encodingFor(c: Ask, file: StaticFile): Encoding | undefined {
  const offered = (['br', 'gzip'] as const).filter((one) => file.packed[one] !== undefined);
  return chooseEncoding(c.req.header('accept-encoding'), offered);
}
