/** A sentence with one value in bold, wherever the language puts it. */
import type { ReactNode } from 'react';

export interface FilledProps {
  /** The sentence, given the mark to put where the value stands. */
  readonly sentence: (mark: string) => string;
  readonly children: ReactNode;
}

const MARK = '\uFFFC';

export function Filled({ sentence, children }: FilledProps) {
  const [before = '', ...after] = sentence(MARK).split(MARK);
  return (
    <>
      {before}
      <b>{children}</b>
      {after.join('')}
    </>
  );
}
