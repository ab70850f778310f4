/** The check itself: it must fail where a test fails, and where no test was run at all. */
import { expect, it } from 'vitest';
import { run } from '../setup/run.ts';
import { pathsUnder } from '../setup/tree.ts';
import { plant } from './plant.ts';
import { join } from 'node:path';

const parts = [
  'package.json',
  'vite.config.ts',
  'tests/check.ts',
  'tests/browsers.ts',
  'tests/size.ts',
  ...pathsUnder('tests/setup', /\.ts$/),
];

const testSaying = (claim: string): string =>
  `import { expect, it } from 'vitest';\nit('adds', () => expect(1 + 1).toBe(${claim}));\n`;

it('a failing test, a file that can not be read and an empty folder each fail the check', async () => {
  const folder = plant(
    {
      'tests/unit/good.test.ts': testSaying('2'),
      'tests/laws/bad.test.ts': testSaying('3'),
      'tests/laws/good.test.ts': testSaying('2'),
      'tests/wire/broken.test.ts': 'const a = ;\n',
    },
    parts,
  );
  const check = (...args: string[]) =>
    run(join(folder, 'tests', 'check.ts'), args, { cwd: folder });
  const [good, all] = [
    await check('unit'),
    await check('unit', 'laws', 'conformance', 'wire', '--all'),
  ];
  expect(good.output.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed');
  expect(good.code).toBe(0);
  expect(all.output).toMatch(/✗ laws .*1 passed, 1 failed/);
  expect(all.output).toMatch(/✗ conformance /);
  expect(all.output).toMatch(/✗ wire /);
  expect(all.output.trimEnd().split('\n').at(-1)).toBe('2 passed, 3 failed');
  expect(all.code).toBe(1);
});
