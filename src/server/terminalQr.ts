/**
 * A QR code in the terminal: two rows of dots in one row of letters, dark on light whatever the terminal's
 * own colours.
 */
import { correction, generate } from 'lean-qr';

/** The light border that readers need (ISO 18004 asks for 4; 2 is enough on a screen and saves lines). */
const BORDER = 2;
const INK_ON_PAPER = '\u001b[30;107m';
const RESET = '\u001b[0m';

/**
 * Lines to print. With colours, dark dots are black on white. Without, they are left empty between full
 * blocks, as the dark terminals of most servers need it; readers take the inverted picture of a light one
 * too.
 */
export function terminalQr(text: string, hasColours: boolean): readonly string[] {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const isDark = (x: number, y: number): boolean => code.get(x, y);
  const lines: string[] = [];
  for (let y = -BORDER; y < code.size + BORDER; y += 2) {
    let line = '';
    for (let x = -BORDER; x < code.size + BORDER; x += 1) {
      const [top, bottom] = [isDark(x, y), isDark(x, y + 1)];
      line += hasColours ? blockOf(top, bottom) : blockOf(!top, !bottom);
    }
    lines.push(hasColours ? `${INK_ON_PAPER}${line}${RESET}` : line);
  }
  return lines;
}

function blockOf(top: boolean, bottom: boolean): string {
  if (top) return bottom ? '█' : '▀';
  return bottom ? '▄' : ' ';
}
