/**
 * A QR code as one drawn path: black on white in both themes, since cameras want it so. Made
 * here; nothing leaves the page.
 */
import { generate } from 'lean-qr';
import { useMemo } from 'react';

export interface QrCodeProps {
  readonly text: string;
  /** What it is, for who can not see it. */
  readonly label: string;
}

/** The quiet zone that a reader needs around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;

export function QrCode({ text, label }: QrCodeProps) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  const whole = size + 2 * QUIET;
  return (
    <svg
      className="qr"
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      role="img"
      aria-label={label}
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** One run of dark modules in a row becomes one bar. */
function drawn(text: string): { readonly path: string; readonly size: number } {
  const code = generate(text);
  const bars: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y) || code.get(x - 1, y)) continue;
      let end = x;
      while (code.get(end, y)) end += 1;
      bars.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
    }
  }
  return { path: bars.join(''), size: code.size };
}
