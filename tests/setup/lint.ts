/** The linter, with the same guard as the walls: it must say that it read every file there is. */
import { join } from 'node:path';
import * as v from 'valibot';
import { program, run } from './run.ts';
import { isCode, pathsUnder, root } from './tree.ts';

const reportSchema = v.object({
  diagnostics: v.array(
    v.object({
      message: v.string(),
      code: v.optional(v.string()),
      filename: v.string(),
      help: v.optional(v.nullable(v.string())),
      labels: v.array(v.object({ span: v.object({ line: v.number() }) })),
    }),
  ),
  number_of_files: v.number(),
});

export interface Lint {
  readonly files: number;
  readonly seen: number;
  /** One line a breach: place, rule, message. */
  readonly breaches: readonly string[];
}

export async function checkLint(from: string = root): Promise<Lint> {
  const config = join(root, '.oxlintrc.json');
  const args = ['--config', config, '--format', 'json', 'src', 'tests'];
  const report = await run(program('oxlint'), args, { cwd: from });
  if (!report.stdout.trimStart().startsWith('{')) throw new Error(report.output);
  const { diagnostics, number_of_files: seen } = v.parse(reportSchema, JSON.parse(report.stdout));
  const files = ['src', 'tests'].flatMap((folder) => pathsUnder(folder, isCode, from)).length;
  const breaches = diagnostics.map(({ filename, labels, code, message, help }) => {
    const line = labels[0]?.span.line ?? 1;
    return `${filename}:${line} ${code ?? ''} ${message}${help ? ` (${help})` : ''}`;
  });
  if (seen < files) breaches.push(`the linter read ${seen} of ${files} files`);
  return { files, seen, breaches };
}
