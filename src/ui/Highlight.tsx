// Text with the parts that matched a search marked.

import { Fragment } from 'react';
import type { ReactNode } from 'react';

export type HighlightProps = {
  readonly text: string;
  /** Half-open [from, to) places in UTF-16 units, in order and apart; what lies outside the text is cut off. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
};

export function Highlight({ text, ranges }: HighlightProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    parts.push(<Fragment key={`t${at}`}>{text.slice(at, from)}</Fragment>);
    if (to > from) parts.push(<mark key={`m${from}`}>{text.slice(from, to)}</mark>);
    at = Math.max(at, to);
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
