/**
 * The linter's rules for each room are broken on purpose: an override whose path matches nothing
 * says so to nobody.
 */
import { expect, it } from 'vitest';
import { checkLint } from '../setup/lint.ts';
import { plant } from './plant.ts';

const breaches: Readonly<Record<string, string>> = {
  'src/shared/clock.ts': 'export const now = (): number => Date.now();\n',
  'src/shared/chance.ts': 'export const roll = (): number => Math.random();\n',
  'src/shared/door.ts': "export const ask = (): unknown => fetch('/x');\n",
  'src/shared/secret.ts': 'export const keys = crypto;\n',
  'src/shared/wait.ts': 'export const wait = (f: () => void): unknown => setTimeout(f, 1);\n',
  'src/phone/book/net.ts': "export const ask = (): unknown => fetch('/x');\n",
  'src/desk/features/net.ts': "export const ask = (): unknown => window.fetch('/x');\n",
  'src/server/any.ts': 'export const a: any = 1;\n',
  'src/server/sure.ts': 'export const a = (b: string[]): string => b[0]!;\n',
  'src/server/many.ts': 'export const a = (b: 1, c: 1, d: 1, e: 1): number[] => [b, c, d, e];\n',
  'src/server/long.ts': `export function a(): void {\n${'  b();\n'.repeat(71)}}\n`,
  'src/server/default.ts': 'export default 1;\n',
  'src/phone/parts/Picture.tsx': 'export const A = () => <img src="/a.png" />;\n',
  'src/phone/parts/Hook.tsx':
    "import { useState } from 'react';\n" +
    'export function A(p: { b: boolean }) {\n  if (p.b) useState(1);\n  return null;\n}\n',
  'tests/unit/alone.test.ts':
    "import { expect, it } from 'vitest';\nit.only('a', () => { expect(1).toBe(1); });\n",
  'tests/unit/empty.test.ts': "import { it } from 'vitest';\nit('a', () => {});\n",
};

const allowed: Readonly<Record<string, string>> = {
  'src/phone/sync/transport.ts': "export const ask = (): unknown => fetch('/x');\n",
  'src/desk/app/api.ts': "export const ask = (): unknown => fetch('/x');\n",
  'src/shared/date.ts': 'export const at = (ms: number): Date => new Date(ms);\n',
  'src/server/main.ts': "console.log('x');\n",
};

it('each planted breach is found, and what is allowed passes', async () => {
  const { breaches: lines, seen } = await checkLint(plant({ ...breaches, ...allowed }));
  const found = new Set(lines.map((line) => line.slice(0, line.indexOf(':'))));
  expect(Object.keys(breaches).filter((path) => !found.has(path))).toEqual([]);
  expect(Object.keys(allowed).filter((path) => found.has(path))).toEqual([]);
  expect(seen).toBeGreaterThanOrEqual(Object.keys({ ...breaches, ...allowed }).length);
});
