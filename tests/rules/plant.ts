/** A small project in a folder of its own, to break a rule in and see that the check says so. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../setup/tree.ts';

/**
 * Writes the files and copies the named ones of this project; all is removed when the test ends.
 */
export function plant(
  files: Readonly<Record<string, string>>,
  copied: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-ban-breach-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const path of copied) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
