/**
 * The rooms as the compiler sees them: each planted reach for what a room does not have must not
 * compile.
 */
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { program, run } from '../setup/run.ts';
import { isCode, pathsUnder, root } from '../setup/tree.ts';
import { plant } from './plant.ts';

const configs = [
  'package.json',
  '.tsconfig.base.json',
  'tsconfig.json',
  ...pathsUnder('src', /^tsconfig\.json$/),
  'tests/tsconfig.json',
];

const breaches: Readonly<Record<string, string>> = {
  'src/shared/page.ts': 'export const a = window;\n',
  'src/shared/node.ts': "import 'node:fs';\nexport const a = process.env;\n",
  'src/shared/net.ts': "export const a = fetch('/x');\n",
  'src/shared/bare.ts': "export { a } from './good';\n",
  'src/ui/Domain.tsx': "export { a } from '../shared/target.ts';\n",
  'src/phone/node.ts': 'export const a = process.env;\n',
  'src/phone/server.ts': "export type { A } from '../server/target.ts';\n",
  'src/phone/worker/page.ts': 'export const a = document.title;\n',
  'src/desk/phone.ts': "export { a } from '../phone/target.ts';\n",
  'src/server/page.ts': 'export const a = document.title;\n',
  'src/server/kind.ts': 'export enum A { B }\n',
  'src/server/index.ts': 'export const a = (b: string[]): string => b[0];\n',
};

/** What the breaches reach for; the compiler may complain here as well. */
const targets: Readonly<Record<string, string>> = {
  'src/shared/target.ts': "export const a = 'a';\n",
  'src/phone/target.ts': "export const a = 'a';\n",
  'src/server/target.ts': 'export type A = string;\n',
};

const allowed: Readonly<Record<string, string>> = {
  'src/shared/good.ts': "export const a = 'a';\n",
  'src/ui/Good.tsx': 'export const Good = () => <p>{document.title}</p>;\n',
  'src/phone/good.ts': "export { a } from '../shared/good.ts';\n",
  'src/phone/worker/good.ts':
    "import { a } from '../../shared/good.ts';\nexport const b = [a, caches];\n",
  'src/desk/good.ts': "export { Good } from '../ui/Good.tsx';\n",
  'src/server/good.ts': 'export type A = string;\nexport const a = process.env;\n',
};

it('each planted reach into another room is an error, and what is allowed compiles', async () => {
  const { output } = await run(program('tsc'), ['-b', '--pretty', 'false'], {
    cwd: plant({ ...breaches, ...targets, ...allowed }, configs),
  });
  const found = new Set([...output.matchAll(/^(src\/[^(]+)\(/gm)].map(([, path]) => path));
  expect(Object.keys(breaches).filter((path) => !found.has(path))).toEqual([]);
  expect(Object.keys(allowed).filter((path) => found.has(path))).toEqual([]);
});

it('every file of code belongs to a room', () => {
  const covered = new Set(
    configs
      .filter((path) => path.includes('/'))
      .flatMap((path) => {
        const { config } = ts.readConfigFile(join(root, path), ts.sys.readFile);
        return ts.parseJsonConfigFileContent(config, ts.sys, join(root, dirname(path))).fileNames;
      }),
  );
  const files = ['src', 'tests'].flatMap((folder) => pathsUnder(folder, isCode));
  expect(files.filter((path) => !covered.has(join(root, path)))).toEqual([]);
});
