// The small round figure on a tab or menu entry; a screen reader gets the whole sentence instead.

import { VisuallyHidden } from './VisuallyHidden.tsx';

export type CountMarkProps = {
  readonly count: number;
  /** What is counted, in words: "7 phiếu chưa gửi". */
  readonly label: string;
};

/** Draws nothing for 0; above 99 it draws "99+", the label keeps the true figure. */
export function CountMark({ count, label }: CountMarkProps) {
  if (count <= 0) return null;
  return (
    <>
      <span className="n" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <VisuallyHidden>, {label}</VisuallyHidden>
    </>
  );
}
