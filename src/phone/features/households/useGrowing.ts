/**
 * Draws a long list a stretch at a time: 24 rows, and 24 more when the end of them comes near. Four
 * thousand rows at once would keep a cheap phone busy for seconds; nobody reads that far before
 * typing two letters.
 */
import { useEffect, useRef, type RefObject } from 'react';
import { useKept } from '../../parts/kept.ts';

export const STRETCH = 24;
/**
 * How far below the screen's edge the end of the rows may be before more are drawn, in CSS pixels.
 */
const NEAR_PX = 900;

export interface Growing {
  readonly shown: number;
  readonly left: number;
  /**
   * Watches for the end of the list; a button there does the same for whoever has no such watch.
   */
  readonly end: RefObject<HTMLDivElement | null>;
  grow(): void;
}

/**
 * `of` names what is listed: another search or filter begins at the top again, coming back to the
 * same one does not.
 */
export function useGrowing(total: number, name: string, of: string): Growing {
  const [kept, keep] = useKept(`${name}.shown`, `${STRETCH} ${of}`);
  const wanted = kept === `${parseInt(kept, 10)} ${of}` ? parseInt(kept, 10) : STRETCH;
  const shown = Math.min(wanted, total);
  const left = total - shown;
  const grow = (): void => keep(`${shown + STRETCH} ${of}`);

  const end = useRef<HTMLDivElement>(null);
  const newest = useRef(grow);
  useEffect(() => {
    newest.current = grow;
  });
  useEffect(() => {
    const place = end.current;
    if (left === 0 || place === null || !('IntersectionObserver' in window)) return undefined;
    const options = { root: place.closest('main'), rootMargin: `${NEAR_PX}px` };
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) newest.current();
    }, options);
    observer.observe(place);
    return () => observer.disconnect();
  }, [left]);
  return { shown, left, end, grow };
}
