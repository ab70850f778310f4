/**
 * The names of apps and public services by their keys. A key without words here (a newer phone's, a
 * commune's own) is shown as it is, so that a record never loses its name.
 */
import { useWords } from '../../i18n/words.ts';

export interface AppWords {
  readonly name: string;
  readonly publisher: string;
  readonly note: string;
}

export interface PublicServiceWords {
  readonly name: string;
  /** What the name means, in English; empty in Vietnamese. */
  readonly gloss: string;
  readonly agency: string;
  readonly papers: readonly string[];
  readonly note: string;
}

export interface CatalogueWords {
  app(key: string): AppWords;
  publicService(key: string): PublicServiceWords;
}

export function useCatalogueWords(): CatalogueWords {
  const t = useWords('catalogue');
  const apps: Rows<AppWords> = t.tree('apps');
  const services: Rows<PublicServiceWords> = t.tree('services');
  return {
    app: (key) => rowOf(apps, key) ?? { name: key, publisher: '', note: '' },
    publicService: (key) =>
      rowOf(services, key) ?? { name: key, gloss: '', agency: '', papers: [], note: '' },
  };
}

interface Rows<Row> {
  readonly [key: string]: Row;
}

const rowOf = <Row>(rows: Rows<Row>, key: string): Row | undefined =>
  Object.hasOwn(rows, key) ? rows[key] : undefined;
