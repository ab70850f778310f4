/**
 * The changelog of the app, one file a language, read as the little Markdown that it is: a heading
 * a version, paragraphs and lists. Anything else in it stands as plain text.
 */
import type { Language } from '../../../i18n/language.ts';

export type ChangesPart =
  | { readonly part: 'version'; readonly text: string }
  | { readonly part: 'paragraph'; readonly text: string }
  | { readonly part: 'list'; readonly entries: readonly string[] };

const files: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob(
  '../../../../locales/*/changes.md',
  { query: '?raw', import: 'default' },
);

const read = new Map<Language, Promise<readonly ChangesPart[]>>();

/** The same promise for a language each time; rejects where the file can not be fetched. */
export function changesIn(language: Language): Promise<readonly ChangesPart[]> {
  const known = read.get(language);
  if (known !== undefined) return known;
  const reading = fetchChanges(language);
  read.set(language, reading);
  reading.catch(() => read.delete(language));
  return reading;
}

async function fetchChanges(language: Language): Promise<readonly ChangesPart[]> {
  const load = Object.entries(files).find(([path]) => path.includes(`/${language}/`))?.[1];
  return parseChanges(String(await load?.()));
}

/** The file's own title is left out: the sheet has it already. */
export function parseChanges(markdown: string): readonly ChangesPart[] {
  const blocks = markdown.split(/\n\s*\n/).map((block) => block.trim());
  return blocks.filter((block) => block !== '' && !block.startsWith('# ')).map(parseBlock);
}

function parseBlock(block: string): ChangesPart {
  if (block.startsWith('## ')) return { part: 'version', text: block.slice(3) };
  if (!block.startsWith('- ')) return { part: 'paragraph', text: joinLines(block) };
  const entries = block.slice(2).split(/\n- /).map(joinLines);
  return { part: 'list', entries };
}

const joinLines = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
