/**
 * Hands the open book to the screens and redraws those that show what has changed. A screen never
 * holds data of its own beside it: what it shows is what the book says at this moment.
 */
import { createContext, useContext, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Book } from '../book/book.ts';
import { assert } from '../../shared/result.ts';

const BookContext = createContext<Book | null>(null);

export interface BookProviderProps {
  readonly book: Book;
  readonly children: ReactNode;
}

export function BookProvider({ book, children }: BookProviderProps) {
  return <BookContext value={book}>{children}</BookContext>;
}

/**
 * The book, for acts and for reading once. It does not redraw: what is shown goes through
 * `useShown`.
 */
export function useBook(): Book {
  const book = useContext(BookContext);
  assert(book !== null, 'a screen that needs the book is shown inside it');
  return book;
}

/**
 * What a screen shows of the book, always of this moment: `useShown((book) => book.households())`.
 * Redraws only where the answer is another one than before.
 */
export function useShown<T>(show: (book: Book) => T): T {
  const book = useBook();
  const watch = watchOf(book);
  const shown = useRef<Shown<T> | null>(null);
  const read = (): T => {
    const before = shown.current;
    if (before !== null && before.show === show && before.version === watch.version()) {
      return before.value;
    }
    const value = show(book);
    shown.current = { show, version: watch.version(), value };
    return value;
  };
  return useSyncExternalStore(watch.subscribe, read);
}

interface Shown<T> {
  readonly show: (book: Book) => T;
  readonly version: number;
  readonly value: T;
}

/** One ear at each book, and a number that grows with every change of it. */
interface Watch {
  subscribe(listener: () => void): () => void;
  version(): number;
}

const watches = new WeakMap<Book, Watch>();

function watchOf(book: Book): Watch {
  const known = watches.get(book);
  if (known !== undefined) return known;
  const watch = makeWatch(book);
  watches.set(book, watch);
  return watch;
}

function makeWatch(book: Book): Watch {
  let version = 0;
  const listeners = new Set<() => void>();
  book.subscribe(() => {
    version += 1;
    for (const listener of [...listeners]) listener();
  });
  return {
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
