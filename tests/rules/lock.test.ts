/**
 * The lock file must let `npm ci` pass on every system. npm leaves out, without a word, the
 * packages of platforms that a registry does not hold, and then refuses its own lock elsewhere.
 */
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { read } from '../setup/tree.ts';

const namesSchema = v.optional(v.record(v.string(), v.string()), {});
const manifestSchema = v.object({
  dependencies: namesSchema,
  devDependencies: namesSchema,
  optionalDependencies: namesSchema,
  overrides: namesSchema,
});
const entrySchema = v.object({
  version: v.optional(v.string()),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string()),
  dependencies: namesSchema,
  optionalDependencies: namesSchema,
});
const lockSchema = v.object({ packages: v.record(v.string(), entrySchema) });
type Packages = v.InferOutput<typeof lockSchema>['packages'];

const manifest = v.parse(manifestSchema, JSON.parse(read('package.json').text));
const { packages } = v.parse(lockSchema, JSON.parse(read('package-lock.json').text));

/**
 * Looks a package up as Node does: beside the one that needs it, then one folder further out, and
 * so on.
 */
function isHeld(held: Packages, from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in held) return true;
    if (at === '') return false;
    if (!at.includes('/node_modules/')) at = '';
    if (at === '') return `node_modules/${name}` in held;
  }
}

const missingFrom = (held: Packages): string[] =>
  Object.entries(held).flatMap(([from, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isHeld(held, from, name))
      .map((name) => `${from || 'package.json'} needs ${name}`),
  );

it('the lock holds every package of every platform', () => {
  expect(missingFrom(packages)).toEqual([]);
});

it('a platform left out is noticed', () => {
  const name = Object.keys(packages).find((path) => /rollup-win32|rollup-android/.test(path)) ?? '';
  const { [name]: _left, ...rest } = packages;
  expect(missingFrom(rest)).toHaveLength(1);
});

it('every package proves itself by its hash, and none names where it came from', () => {
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  expect(
    entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
  ).toEqual([]);
});

it('every version is exact, and the lock holds that version', () => {
  const wanted = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
    ...manifest.overrides,
  });
  for (const [name, version] of wanted) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

it('the runtime is one version for all platforms', () => {
  const runtimes = Object.entries(manifest.optionalDependencies).filter(([name]) =>
    name.startsWith('node-'),
  );
  expect(runtimes).toHaveLength(5);
  expect(new Set(runtimes.map(([, version]) => version)).size).toBe(1);
});
