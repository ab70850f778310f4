/**
 * A word outside the database about how far the book had come. A wiped database comes back empty
 * and a torn one shorter, both without an error; only something kept elsewhere can tell. It says
 * nothing about anybody: an install and a number.
 */
import * as v from 'valibot';
import { failed } from '../../shared/result.ts';
import { parseJson } from '../../shared/wire/parseJson.ts';
import type { BookHead, PhoneStore } from './contract.ts';

/** Where the word is kept: a text, or nothing. */
export interface SentinelBox {
  read(): string | null;
  write(text: string): void;
}

const sentinelSchema = v.object({ install: v.string(), nextN: v.number() });

/** The same store, that knows at loading whether something is missing. */
export function withSentinel<Store extends PhoneStore>(store: Store, box: SentinelBox): Store {
  const note = ({ joined, nextN }: Pick<BookHead, 'joined' | 'nextN'>) =>
    box.write(JSON.stringify({ install: joined.install, nextN }));
  let joined: BookHead['joined'] | undefined;
  return {
    ...store,
    async load() {
      const loaded = await store.load();
      if (!loaded.ok) return loaded;
      const noted = readNote(box.read());
      const head = loaded.value?.head;
      if (head === undefined) return noted === undefined ? loaded : failed('wiped');
      const isSameBook = noted?.install === head.joined.install;
      if (isSameBook && noted.nextN > head.nextN) return failed('torn');
      joined = head.joined;
      note(head);
      return loaded;
    },
    async enrol(head) {
      const enrolled = await store.enrol(head);
      if (enrolled.ok) {
        joined = head.joined;
        note(head);
      }
      return enrolled;
    },
    async commitRun(added) {
      const committed = await store.commitRun(added);
      if (committed.ok && joined !== undefined) note({ joined, nextN: added.run.last + 1 });
      return committed;
    },
  };
}

function readNote(text: string | null) {
  if (text === null) return undefined;
  const read = v.safeParse(sentinelSchema, parseJson(new TextEncoder().encode(text)));
  return read.success ? read.output : undefined;
}

/**
 * In localStorage, which some browsers refuse altogether: then nothing can be noticed, and nothing
 * else is lost.
 */
export const browserSentinel = (name: string): SentinelBox => ({
  read() {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write(text) {
    try {
      localStorage.setItem(name, text);
    } catch {
      // The book itself is safe; only the alarm is missing.
    }
  },
});
