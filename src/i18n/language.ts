/**
 * The two languages, and which one this phone or browser was set to. Vietnamese comes first: the
 * browser's own language is never asked, a reader who wants English says so once.
 */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const KEPT_AT = 'so-ban.language';

export const isLanguage = (text: string): text is Language => text === 'vi' || text === 'en';

/**
 * The language chosen here last; Vietnamese where nothing was chosen or the browser keeps nothing.
 */
export function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT_AT) ?? '';
    return isLanguage(kept) ? kept : 'vi';
  } catch {
    // A browser that forbids storage throws at the very name of it.
    return 'vi';
  }
}

/**
 * Kept as long as the browser keeps anything; where it does not, the choice holds for this window.
 */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_AT, language);
  } catch {
    // As above; nothing is lost but a setting.
  }
}
