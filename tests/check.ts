/**
 * All checks, cheapest first: `npm run check`. Each prints one line; the first that fails shows
 * what it said and ends the run, and the last line always reads "N passed, N failed". A test counts
 * as one, a step without tests as one. Steps can be named (`npm run check -- unit laws`);
 * `--journeys` adds the browser, `--deep` the long runs, and `--all` goes on after a failure.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { findChromium } from './browsers.ts';
import { checkLint } from './setup/lint.ts';
import { program, run } from './setup/run.ts';
import { pathsUnder, root } from './setup/tree.ts';
import { checkWalls } from './setup/walls.ts';
import { describeSizes, weigh } from './size.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What stands behind the name on the step's line. */
  readonly words: string;
  /** Shown when something failed. */
  readonly output: string;
}

interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const MOST_LINES_SHOWN = 300;

const results = join(root, '.cache', 'results');
const deep = process.argv.includes('--deep');
const goesOn = process.argv.includes('--all');
const withJourneys = deep || process.argv.includes('--journeys');
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));

const steps: readonly Step[] = [
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  { name: 'looks', run: looks },
  { name: 'walls', run: walls },
  tests('rules'),
  tests('unit'),
  tests('laws'),
  tests('conformance'),
  tests('wire'),
  tests('screens'),
  tests('simulation'),
  { name: 'build', run: build },
  { name: 'size', run: size },
  { name: 'journeys', run: journeys },
];

async function main(): Promise<void> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const chosen = steps.filter(({ name }) =>
    named.length > 0 ? named.includes(name) : name !== 'journeys' || withJourneys,
  );
  const unknown = named.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();
  for (const [at, step] of chosen.entries()) {
    const outcome = await runStep(step);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    if (outcome.failed === 0 || goesOn) continue;
    const left = chosen.slice(at + 1).map(({ name }) => name);
    if (left.length > 0) console.log(`- not run: ${left.join(', ')}`);
    break;
  }
  console.log(`${seconds(performance.now() - started)} in all`);
  const line = lastLine(total);
  writeFileSync(join(results, 'total.txt'), `${line}\n`);
  console.log(line);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const outcome = await step.run().catch(crashed);
  const time = seconds(performance.now() - started);
  const mark = outcome.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${step.name.padEnd(12)} ${time.padStart(7)}  ${outcome.words}`);
  if (outcome.failed > 0) console.log(shortened(outcome.output));
  return outcome;
}

/** One broken file can make thousands of lines; the first ones say what happened. */
function shortened(output: string): string {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= MOST_LINES_SHOWN) return lines.join('\n');
  return `${lines.slice(0, MOST_LINES_SHOWN).join('\n')}\n… ${lines.length} lines in all`;
}

async function types(): Promise<Outcome> {
  const { code, output } = await run(program('tsc'), ['-b', '--pretty', 'false']);
  return single(code === 0, { words: '', output });
}

async function lint(): Promise<Outcome> {
  const { seen, breaches } = await checkLint();
  return single(breaches.length === 0, { words: `${seen} files`, output: breaches.join('\n') });
}

async function looks(): Promise<Outcome> {
  const cache = ['--cache', '--cache-location', '.cache/prettier'];
  const asked = ['src', 'tests', 'locales', 'vite.config.ts', 'package.json', 'tsconfig.json'];
  const args = ['--list-different', ...cache, ...asked];
  const { code, output } = await run(program('prettier'), args);
  const advice = 'Not as the formatter writes it: `npm run format` mends it.';
  return single(code === 0, { words: '', output: `${advice}\n${output}` });
}

async function walls(): Promise<Outcome> {
  const { files, seen, breaches } = await checkWalls();
  const words = `${seen} of ${files} files`;
  return single(breaches.length === 0, { words, output: breaches.join('\n') });
}

async function build(): Promise<Outcome> {
  const { code, output } = await run(join(root, 'tests', 'setup', 'build.ts'), []);
  return single(code === 0, { words: '', output });
}

async function size(): Promise<Outcome> {
  const sizes = weigh();
  const words = describeSizes(sizes);
  return single(sizes.breaches.length === 0, { words, output: sizes.breaches.join('\n') });
}

/**
 * Without a browser a developer's machine leaves journeys out and says so; where CI runs that is a
 * fault.
 */
async function journeys(): Promise<Outcome> {
  if (findChromium() !== undefined) {
    const built = await run(join(root, 'tests', 'setup', 'build.ts'), ['--if-needed']);
    return built.code === 0 ? runTests('journeys') : crashed(built.output);
  }
  const words = 'no Chromium was found: install it, or name it in the variable CHROMIUM';
  const isFault = process.env['CI'] !== undefined;
  return { passed: 0, failed: isFault ? 1 : 0, skipped: isFault ? 0 : 1, words, output: '' };
}

function tests(name: string): Step {
  return { name, run: () => runTests(name) };
}

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ name: v.string(), status: v.string() })),
});

/** Runs one folder of tests. A file that was not run, or a run that did nothing, is a failure. */
async function runTests(name: string): Promise<Outcome> {
  const file = join(results, `${name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run(program('vitest'), ['run', '--project', name, ...reporters], {
    env: { NO_COLOR: '1', ...(deep ? { DEEP: '1' } : {}) },
  });
  const report = v.safeParse(reportSchema, readJson(file));
  if (!report.success) return { ...crashed(output), words: 'the tests did not run' };
  const { numPassedTests: passed, numFailedTests, testResults } = report.output;
  const files = pathsUnder(`tests/${name}`, /\.test\.tsx?$/).length;
  const faults = [
    ...(testResults.length < files ? [`${testResults.length} of ${files} files were run`] : []),
    ...(passed + numFailedTests === 0 ? [`no test was run in tests/${name}`] : []),
    ...(code !== 0 && numFailedTests === 0 ? ['the run failed though no test did'] : []),
  ];
  const failed = numFailedTests + Math.min(faults.length, 1);
  const skipped = report.output.numPendingTests + report.output.numTodoTests;
  const words = `${lastLine({ passed, failed, skipped })}, ${files} files`;
  return { passed, failed, skipped, words, output: [output, ...faults].join('\n') };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const single = (isGood: boolean, said: Pick<Outcome, 'words' | 'output'>): Outcome => ({
  passed: isGood ? 1 : 0,
  failed: isGood ? 0 : 1,
  skipped: 0,
  ...said,
});

const crashed = (error: unknown): Outcome =>
  single(false, {
    words: 'could not be run',
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const lastLine = (total: Pick<Outcome, 'passed' | 'failed' | 'skipped'>): string =>
  `${total.passed} passed, ${total.failed} failed` +
  (total.skipped > 0 ? `, ${total.skipped} skipped` : '');

await main();
