/**
 * The theme and text size chosen on this phone: kept by the browser, put on the page at the start
 * and at each change.
 */
import { applyAppearance, TEXT_SCALES, type Appearance } from '../../ui/applyAppearance.ts';

const KEPT_AT = 'so-ban.appearance';
const usual: Appearance = { theme: 'system', textScale: 1 };

/**
 * What was chosen last; the phone's own theme and the usual size where nothing was, or where it can
 * not be read.
 */
export function keptAppearance(): Appearance {
  try {
    return readAppearance(localStorage.getItem(KEPT_AT) ?? '');
  } catch {
    // A browser that forbids storage throws at the very name of it.
    return usual;
  }
}

/** Shows a choice and keeps it for the next start. */
export function chooseAppearance(appearance: Appearance): void {
  applyAppearance(appearance);
  try {
    localStorage.setItem(KEPT_AT, `${appearance.theme} ${appearance.textScale}`);
  } catch {
    // As above: the choice then holds for this window.
  }
}

function readAppearance(kept: string): Appearance {
  const [theme, scale] = kept.split(' ');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : usual.theme,
    textScale: TEXT_SCALES.find((known) => String(known) === scale) ?? usual.textScale,
  };
}
