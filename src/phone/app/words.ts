/** The phone's words: what its shell says comes with it, the rest a file a screen. */
import common from '../../../locales/vi/common.json';
import shell from '../../../locales/vi/shell.json';
import { keptLanguage, type Language } from '../../i18n/language.ts';
import { startWords, type WordFiles } from '../../i18n/words.ts';

/** Only what the phone says, so that the committee's words are not kept on every phone. */
const files: WordFiles = import.meta.glob(
  [
    '../../../locales/*/*.json',
    '!../../../locales/vi/{common,shell}.json',
    '!../../../locales/*/{desk*,server}.json',
    '!../../../locales/catalogue/*.json',
  ],
  { import: 'default' },
);

/** Rejects where the reader's language is not on this phone yet and can not be fetched. */
export const startPhoneWords = (language: Language = keptLanguage()): Promise<void> =>
  startWords({ language, bundled: { common, shell }, files });
