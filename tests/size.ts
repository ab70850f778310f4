/**
 * What a phone must download, weighed on the built files against the budgets of the architecture:
 * bytes in brotli, as the server sends them, heads and TLS not counted. kB is 1,000 bytes. Run it
 * after a build.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { chunkListOf } from './setup/build.ts';
import { pathsUnder, root } from './setup/tree.ts';

/** The join screen on an empty profile: all script and CSS until it can be used. */
export const FIRST_LOAD_LIMIT = 155_000;
/** All that the worker keeps for work without a network, the worker itself included. */
export const PRECACHE_LIMIT = 480_000;

/** Chunks that the first screen asks for by itself, though they are loaded lazily. */
const firstScreen = /^features\/join\/|\/locales\/vi\/(join|shell)\.json$/;

const chunkSchema = v.object({
  file: v.string(),
  isEntry: v.optional(v.boolean()),
  isDynamicEntry: v.optional(v.boolean()),
  imports: v.optional(v.array(v.string()), []),
  css: v.optional(v.array(v.string()), []),
});
const chunksSchema = v.record(v.string(), chunkSchema);
type Chunks = v.InferOutput<typeof chunksSchema>;

export interface Sizes {
  readonly firstLoad: number;
  readonly precache: number;
  /** One line a fault; none when both budgets hold. */
  readonly breaches: readonly string[];
}

export function weigh(): Sizes {
  const list = chunkListOf('phone');
  if (!existsSync(list)) throw new Error('Nothing is built yet: run `npm run build` first.');
  const chunks = v.parse(chunksSchema, JSON.parse(readFileSync(list, 'utf8')));
  const firstLoad = sum(filesOfFirstLoad(chunks));
  const kept = filesOfPrecache();
  const precache = sum([...kept, 'sw.js']);
  return {
    firstLoad,
    precache,
    breaches: [
      ...overBudget('first load', firstLoad, FIRST_LOAD_LIMIT),
      ...overBudget('precache', precache, PRECACHE_LIMIT),
      ...faultsOfPrecache(kept),
    ],
  };
}

export const describeSizes = ({ firstLoad, precache }: Sizes): string =>
  `first load ${kB(firstLoad)} of ${kB(FIRST_LOAD_LIMIT)}, precache ${kB(precache)} of ${kB(PRECACHE_LIMIT)}`;

/** Entry and first screen, with all that they import before they run. */
function filesOfFirstLoad(chunks: Chunks): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.add(name);
    files.add(chunk.file);
    for (const style of chunk.css) files.add(style);
    for (const needed of chunk.imports) visit(needed);
  };
  for (const [name, chunk] of Object.entries(chunks)) {
    const isFirst = chunk.isEntry === true || (chunk.isDynamicEntry && firstScreen.test(name));
    if (isFirst) visit(name);
  }
  return files;
}

/** The paths written into the built worker. */
function filesOfPrecache(): string[] {
  const worker = readFileSync(join(root, 'dist', 'phone', 'sw.js'), 'utf8');
  const urls = worker.matchAll(/\{"revision":(?:null|"[0-9a-f]+"),"url":"([^"]+)"\}/g);
  return [...new Set([...urls].map(([, url]) => url ?? ''))];
}

/**
 * The worker keeps everything that was built, or the phone meets a missing file in a hamlet without
 * signal.
 */
function faultsOfPrecache(kept: readonly string[]): string[] {
  const served = pathsUnder('dist/phone', /(?<!\.(br|gz|map))$/, root)
    .map((path) => path.slice('dist/phone/'.length))
    .filter((path) => path !== 'sw.js');
  const missing = served.filter((path) => !kept.includes(path));
  return missing.map((path) => `not kept by the worker: ${path}`);
}

const sum = (files: Iterable<string>): number =>
  [...files].reduce((total, file) => total + sentBytes(file), 0);

function sentBytes(file: string): number {
  const path = join(root, 'dist', 'phone', file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

const overBudget = (what: string, bytes: number, limit: number): string[] =>
  bytes > limit ? [`${what} is ${kB(bytes)}, ${kB(bytes - limit)} over its budget`] : [];

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

if (import.meta.main) {
  const sizes = weigh();
  console.log(describeSizes(sizes));
  for (const breach of sizes.breaches) console.log(breach);
  process.exitCode = sizes.breaches.length === 0 ? 0 : 1;
}
