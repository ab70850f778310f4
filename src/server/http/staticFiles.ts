/**
 * The two built apps, read whole into memory at the start: about two megabytes. So no address can reach
 * another file of the disk, and a build that is renewed meanwhile never mixes with the one that phones are
 * loading.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Encoding } from './acceptEncoding.ts';

export interface StaticFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** What the build compressed beforehand. */
  readonly packed: { readonly [E in Encoding]?: Uint8Array<ArrayBuffer> };
  readonly etag: string;
}

/** By address path, such as `/assets/index-abc.js` or `/desk/index.html`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const types: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

/** Loads `dist/phone` to `/` and `dist/desk` to `/desk/`; empty where nothing was built yet. */
export function loadStaticFiles(dist: string): StaticFiles {
  return new Map([
    ...loadFolder(join(dist, 'phone'), '/'),
    ...loadFolder(join(dist, 'desk'), '/desk/'),
  ]);
}

function loadFolder(folder: string, base: string): readonly (readonly [string, StaticFile])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensionOf(entry.name) in types)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      return [base + name, loadFile(path, name)];
    });
}

function loadFile(path: string, name: string): StaticFile {
  const plain = new Uint8Array(readFileSync(path));
  const br = readIfThere(`${path}.br`);
  const gzip = readIfThere(`${path}.gz`);
  return {
    type: types[extensionOf(name)] ?? 'application/octet-stream',
    cacheControl: cacheControlOf(name),
    plain,
    packed: { ...(br === undefined ? {} : { br }), ...(gzip === undefined ? {} : { gzip }) },
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
  };
}

const readIfThere = (path: string): Uint8Array<ArrayBuffer> | undefined =>
  existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/**
 * Vite puts a hash of the contents into the names below `assets/`: they never change. The rest is asked
 * for anew.
 */
function cacheControlOf(name: string): string {
  if (name === 'sw.js') return 'no-store';
  return name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
