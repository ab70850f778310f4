/**
 * The files of this project, as the checks see them: what is on disk, never what a tool says it
 * found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** A file as text, with its path from the root, always with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', '.git', '.cache']);

/** All paths below a folder whose names end as asked, sorted; an absent folder holds none. */
export function pathsUnder(folder: string, ending: RegExp, from: string = root): string[] {
  const top = join(from, folder);
  let entries;
  try {
    entries = readdirSync(top, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => skipped.has(part)))
    .sort();
}

export const read = (path: string, from: string = root): Source => ({
  path,
  text: readFileSync(join(from, path), 'utf8'),
});

export const sourcesUnder = (folder: string, ending: RegExp): Source[] =>
  pathsUnder(folder, ending).map((path) => read(path));

export const isCode = /\.tsx?$/;
