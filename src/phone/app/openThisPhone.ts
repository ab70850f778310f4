/**
 * Opens what this phone holds, and spares a phone that surely holds nothing the weight of a book:
 * the join screen is then there a third sooner, and the rest comes while the code is typed.
 */
import { failed } from '../../shared/result.ts';
import type { Joining, Phone, PhoneOptions } from '../book/openPhone.ts';

/**
 * The name under which a book lies, in the database and beside it. A test holds it to the store's
 * own.
 */
export const BOOK_PLACE = 'so-ban';

export async function openThisPhone(options: PhoneOptions): Promise<Phone> {
  if (await isSurelyEmpty()) {
    return { state: 'notJoined', wasWiped: false, joining: lateJoining(options) };
  }
  // What is shown once the book is open comes along meanwhile.
  const [{ openPhone }] = await Promise.all([
    import('../book/openPhone.ts'),
    import('./BookApp.tsx'),
  ]);
  return openPhone(options);
}

/** Only a plain no counts: whatever the browser does not tell is looked into. */
async function isSurelyEmpty(): Promise<boolean> {
  try {
    if (localStorage.getItem(BOOK_PLACE) !== null) return false;
    const databases = await indexedDB.databases();
    return databases.length === 0;
  } catch {
    // Storage is forbidden, or the browser is too old to list its databases.
    return false;
  }
}

/** The way in, fetched with the first question that is asked of it. */
export function lateJoining(options: PhoneOptions): Joining {
  let opening: Promise<Phone> | undefined;
  const open = async (): Promise<Phone | undefined> => {
    opening ??= import('../book/openPhone.ts').then(({ openPhone }) => openPhone(options));
    try {
      return await opening;
    } catch {
      // The rest of the app could not be fetched: asking again tries again.
      opening = undefined;
      return undefined;
    }
  };
  const wayIn = async (): Promise<Joining | 'offline' | 'stale'> => {
    const phone = await open();
    if (phone === undefined) return 'offline';
    // Another window joined meanwhile: the book is there, and opens when this screen is opened
    // again.
    return phone.state === 'notJoined' ? phone.joining : 'stale';
  };
  return {
    async look(code) {
      const way = await wayIn();
      if (typeof way !== 'string') return way.look(code);
      return failed(way === 'stale' ? 'serverTrouble' : way);
    },
    async join(code) {
      const way = await wayIn();
      return typeof way === 'string' ? failed(way) : way.join(code);
    },
  };
}
