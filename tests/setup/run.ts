/** Runs a package's program on the same Node as this process and gathers what it printed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.ts';

export interface Finished {
  readonly code: number;
  readonly output: string;
  readonly stdout: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output as it comes, besides gathering it. */
  readonly shown?: boolean;
}

/** Where the programs lie. Not by their shims: those differ by system. */
export const programs = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
} as const;

export const program = (name: keyof typeof programs): string =>
  join(root, 'node_modules', programs[name]);

/** Runs a script file on this Node, to its end. */
export function run(
  script: string,
  args: readonly string[],
  options: Options = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const both: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout.push(chunk);
    both.push(chunk);
    if (options.shown === true) process.stdout.write(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    both.push(chunk);
    if (options.shown === true) process.stderr.write(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code: code ?? 1,
        output: Buffer.concat(both).toString(),
        stdout: Buffer.concat(stdout).toString(),
      });
    });
  });
}
