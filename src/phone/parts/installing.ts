/**
 * How Sổ Bản can come onto this phone's home screen, by what the browser says of itself. Where it
 * was opened inside Zalo or Facebook nothing may be written at all: such a window loses what it
 * holds.
 */
import { useSyncExternalStore } from 'react';

/**
 * `installed` runs from its icon · `prompt` the browser asks by itself · `ios` by hand in Safari ·
 * `menu` by hand in the browser's menu · `inApp` inside another app's window, to be left first.
 */
export type InstallWay = 'installed' | 'prompt' | 'ios' | 'menu' | 'inApp';

/**
 * What Chrome hands over instead of showing its own banner. Not in the DOM library: only Chromium
 * has it.
 */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let prompt: InstallPrompt | null = null;
let isDone = false;
const listeners = new Set<() => void>();

/**
 * Once a window, as early as possible: the browser offers its prompt soon after the page has come.
 */
export function watchInstalling(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallPrompt(event)) return;
    event.preventDefault();
    prompt = event;
    tell();
  });
  window.addEventListener('appinstalled', () => {
    prompt = null;
    isDone = true;
    tell();
  });
}

/**
 * Shows the browser's own question. False where it was declined or can not be asked: the menu is
 * then the way.
 */
export async function askToInstall(): Promise<boolean> {
  const asked = prompt;
  prompt = null;
  if (asked === null) return false;
  await asked.prompt();
  const { outcome } = await asked.userChoice;
  tell();
  return outcome === 'accepted';
}

export const useInstallWay = (): InstallWay => useSyncExternalStore(subscribe, installWay);

export function installWay(): InstallWay {
  const agent = navigator.userAgent;
  if (isDone || isStandalone()) return 'installed';
  if (insideOf(agent) !== undefined) return 'inApp';
  if (prompt !== null) return 'prompt';
  return isIos(agent) ? 'ios' : 'menu';
}

/** The name of the app in whose window we are, where it is one that loses what it holds. */
export function insideOf(agent: string): string | undefined {
  if (/Zalo/i.test(agent)) return 'Zalo';
  if (/FBAN|FBAV|FB_IAB/.test(agent))
    return /MessengerForiOS|Orca/i.test(agent) ? 'Messenger' : 'Facebook';
  if (/Instagram/i.test(agent)) return 'Instagram';
  return /TikTok|musical_ly|BytedanceWebview/i.test(agent) ? 'TikTok' : undefined;
}

/** An iPad says that it is a Mac; a Mac has no touch screen. */
export const isIos = (agent: string): boolean =>
  /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1);

function isStandalone(): boolean {
  if ('standalone' in navigator && navigator.standalone === true) return true;
  return typeof matchMedia === 'function' && matchMedia('(display-mode: standalone)').matches;
}

const isInstallPrompt = (event: Event): event is InstallPrompt =>
  'prompt' in event && 'userChoice' in event;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
