/**
 * The arrows between the rooms of src/, checked by dependency-cruiser, and a guard against its
 * silent pass: with a TypeScript it cannot use it sees no module at all and finds no fault.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { program, run } from './run.ts';
import { isCode, pathsUnder, root } from './tree.ts';

const reportSchema = v.object({
  modules: v.array(v.object({ source: v.string() })),
  summary: v.object({
    violations: v.array(
      v.object({ from: v.string(), to: v.string(), rule: v.object({ name: v.string() }) }),
    ),
  }),
});

export interface Walls {
  readonly files: number;
  readonly seen: number;
  /** One line a breach: the rule's name, who reaches out, and for what. */
  readonly breaches: readonly string[];
}

/** Checks the `src` folder below a root by the one configuration of this project. */
export async function checkWalls(from: string = root): Promise<Walls> {
  const config = join(root, '.dependency-cruiser.mjs');
  const report = await run(
    program('depcruise'),
    ['--config', config, '--output-type', 'json', 'src'],
    { cwd: from },
  );
  if (!report.stdout.startsWith('{')) throw new Error(report.output);
  const { modules, summary } = v.parse(reportSchema, JSON.parse(report.stdout));
  const files = pathsUnder('src', isCode, from);
  const seen = new Set(modules.map((module) => module.source));
  const unseen = files.filter((file) => !seen.has(file));
  return {
    files: files.length,
    seen: files.length - unseen.length,
    breaches: [
      ...summary.violations.map(({ rule, from: who, to }) => `${rule.name}: ${who} → ${to}`),
      ...unseen.map((file) => `not-seen: ${file}`),
      ...(files.length === 0 ? ['not-seen: src holds no file at all'] : []),
    ],
  };
}
