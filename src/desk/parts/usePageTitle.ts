/**
 * The window's title, and the focus on the page's heading when one comes from another page: for
 * the ear, not for the eye.
 */
import { useEffect } from 'react';
import { useWords } from '../../i18n/words.ts';

export function usePageTitle(page: string): void {
  const t = useWords('desk');
  const title = t('title', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/**
 * Once a page, after a navigation inside the desk; never on the first page, where the browser
 * begins at the top by itself.
 */
export function useHeadingFocus(page: string): void {
  useEffect(() => {
    if (lastPage !== undefined && lastPage !== page) {
      document.querySelector<HTMLElement>('[data-page-title]')?.focus();
    }
    lastPage = page;
  }, [page]);
}

let lastPage: string | undefined;
