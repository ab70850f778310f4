/**
 * The theme that this browser was set to. A setting of the machine, not of the account: nothing
 * of it reaches the server.
 */
import { applyAppearance, type Theme } from '../../ui/applyAppearance.ts';

export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

const KEPT_AT = 'so-ban.desk.theme';

export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEPT_AT);
    return themes.find((theme) => theme === kept) ?? 'system';
  } catch {
    // A browser that forbids storage throws at the very name of it.
    return 'system';
  }
}

/** Shows a theme and keeps it; where the browser keeps nothing, it holds for this window. */
export function setTheme(theme: Theme): void {
  applyAppearance({ theme, textScale: 1 });
  try {
    localStorage.setItem(KEPT_AT, theme);
  } catch {
    // As above; nothing is lost but a setting.
  }
}
