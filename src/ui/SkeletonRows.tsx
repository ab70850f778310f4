// The shape of a list that is still opening. It stands still: motion costs battery and says nothing.

import { VisuallyHidden } from './VisuallyHidden.tsx';

export type SkeletonRowsProps = {
  /** "Đang mở sổ". */
  readonly label: string;
  readonly rows?: number | undefined;
};

export function SkeletonRows({ label, rows = 5 }: SkeletonRowsProps) {
  return (
    <>
      <VisuallyHidden live="status">{label}</VisuallyHidden>
      <ul className="ledger" aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => (
          <li key={index} className="row skel-row">
            <span className="mg">
              <span className="skel" />
            </span>
            <span className="grow stack">
              <span className="skel" />
              <span className="skel" />
              <span className="skel" />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
