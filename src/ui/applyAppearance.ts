// Puts the reader's theme and text size on the page. It stores nothing: who calls it knows where choices are kept.

export type Theme = 'system' | 'light' | 'dark';
export type TextScale = 1 | 1.15 | 1.3 | 1.5 | 2;
export type Appearance = { readonly theme: Theme; readonly textScale: TextScale };

export const TEXT_SCALES: readonly TextScale[] = [1, 1.15, 1.3, 1.5, 2];

/** `system` follows the phone. The browser's own parts (scroll bars, pickers, status bar) follow along. */
export function applyAppearance({ theme, textScale }: Appearance, page: Document = document): void {
  const html = page.documentElement;
  if (theme === 'system') delete html.dataset['theme'];
  else html.dataset['theme'] = theme;
  html.style.setProperty('--text-scale', String(textScale));
  setMeta(page, 'color-scheme', theme === 'system' ? 'light dark' : theme);
}

function setMeta(page: Document, name: string, content: string): void {
  const found = page.head.querySelector(`meta[name="${name}"]`);
  const meta = found ?? page.head.appendChild(page.createElement('meta'));
  meta.setAttribute('name', name);
  meta.setAttribute('content', content);
}
