/**
 * What happens when a screen has come up: its title goes to the window and to the ear, the focus to
 * its heading, and a tab or a screen one came back to stands where it was scrolled to.
 */
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { isTab } from './leave.ts';

export function useArrival(): void {
  const { pathname } = useLocation();
  useScrollKept();
  const t = useWords('shell');
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('[data-page-title]');
    const screen = heading?.firstChild?.textContent ?? '';
    document.title = t('title', { screen });
    if (heading !== null) greet(heading, screen);
  }, [pathname, t]);
}

let isFirst = true;

/**
 * The first screen of a window leaves the focus alone: the browser itself has just read the page's
 * title.
 */
function greet(heading: HTMLElement, screen: string): void {
  if (isFirst) {
    isFirst = false;
    return;
  }
  const holder = document.activeElement;
  const isTyping = holder instanceof HTMLInputElement || holder instanceof HTMLTextAreaElement;
  if (isTyping) announce(screen);
  else heading.focus({ preventScroll: true });
}

const scrolled = new Map<string, number>();

/**
 * A tab keeps its place always, another screen when one comes back to it; any other begins at its
 * top.
 */
function useScrollKept(): void {
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === 'POP';
  const name = isTab(pathname) ? pathname : key;
  useLayoutEffect(() => {
    const main = document.querySelector('main > .scroll');
    if (main === null) return undefined;
    if (isTab(pathname) || isBack) main.scrollTop = scrolled.get(name) ?? 0;
    const keep = () => scrolled.set(name, main.scrollTop);
    main.addEventListener('scroll', keep, { passive: true });
    return () => main.removeEventListener('scroll', keep);
  }, [name, pathname, isBack]);
}

let announced = '';
const listeners = new Set<() => void>();

/** Speaks a sentence where nothing on screen that has the focus says it. */
export function announce(sentence: string): void {
  announced = sentence;
  for (const listener of [...listeners]) listener();
}

/** For the shell's one live region. */
export const useAnnounced = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => announced,
  );
