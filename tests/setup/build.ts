/**
 * Builds both apps into dist/ and compresses what the server may send, once, at the highest
 * quality. With `--if-needed` it does nothing when dist/ was made from the very same sources: `npm
 * start` says so each time.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { pathsUnder, root } from './tree.ts';

/** Vite's list of chunks and what they import, kept beside dist/ so that it is never served. */
export const chunkListOf = (app: 'phone' | 'desk'): string =>
  join(root, '.cache', 'build', `${app}.json`);

const stamp = join(root, 'dist', '.stamp');
const compressible = /\.(html|js|css|json|svg|webmanifest|txt|wasm)$/;

async function main(): Promise<void> {
  const sources = hashOfSources();
  if (process.argv.includes('--if-needed') && isBuilt(sources)) return;
  if (process.argv.includes('--if-needed')) console.log('Building the phone and desk apps…');
  // React's development build must never reach a phone, whatever the shell says.
  process.env['NODE_ENV'] = 'production';
  rmSync(stamp, { force: true });
  for (const app of ['phone', 'desk'] as const) {
    await build({ configFile: join(root, 'vite.config.ts'), mode: app, logLevel: 'warn' });
    keepChunkList(app);
    const { files, bytes } = compress(join(root, 'dist', app));
    console.log(`dist/${app}: ${files} files, ${Math.round(bytes / 1000)} kB in brotli`);
  }
  writeFileSync(stamp, sources);
}

const isBuilt = (sources: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;

/**
 * A fingerprint of all that a build is made from: contents, not times, so that a fresh clone
 * agrees.
 */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const folders = [
    'src/phone',
    'src/desk',
    'src/ui',
    'src/i18n',
    'src/shared',
    'locales',
    'public',
  ];
  const files = folders.flatMap((folder) => pathsUnder(folder, /./));
  for (const file of [...files, 'vite.config.ts', 'package.json', 'package-lock.json']) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function keepChunkList(app: 'phone' | 'desk'): void {
  const made = join(root, 'dist', app, '.vite');
  mkdirSync(dirname(chunkListOf(app)), { recursive: true });
  renameSync(join(made, 'manifest.json'), chunkListOf(app));
  rmSync(made, { recursive: true });
}

/** Puts a `.br` and a `.gz` beside each file that gains by it. */
function compress(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files += 1;
    bytes += compressible.test(path) ? compressOne(path) : statSync(path).size;
  }
  return { files, bytes };
}

function compressOne(path: string): number {
  const plain = readFileSync(path);
  const brotli = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  const gzip = gzipSync(plain, { level: 9 });
  if (brotli.length >= plain.length) return plain.length;
  writeFileSync(`${path}.br`, brotli);
  if (gzip.length < plain.length) writeFileSync(`${path}.gz`, gzip);
  return brotli.length;
}

if (import.meta.main) await main();
