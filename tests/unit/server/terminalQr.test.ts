/** The code in the terminal is the code: every dot can be read back from the blocks, with a light border. */
import { correction, generate } from 'lean-qr';
import { expect, it } from 'vitest';
import { terminalQr } from '../../../src/server/terminalQr.ts';

const blackOnWhite = '\u001b[30;107m';
const reset = '\u001b[0m';
const address = 'http://localhost:8080/join#77FGKHXBCGQG640VSX66S5ENG0';

it.each([
  ['with colours', true],
  ['without colours, inverted for a dark terminal', false],
])('%s', (_, hasColours) => {
  const lines = terminalQr(address, hasColours).map((line) => {
    expect(line.startsWith(blackOnWhite)).toBe(hasColours);
    expect(line.endsWith(reset)).toBe(hasColours);
    return [...line.replace(blackOnWhite, '').replace(reset, '')];
  });
  const code = generate(address, { minCorrectionLevel: correction.M });
  const isInk = (x: number, y: number): boolean => {
    const block = lines[Math.floor((y + 2) / 2)]?.[x + 2] ?? '?';
    return (y + 2) % 2 === 0 ? '█▀'.includes(block) : '█▄'.includes(block);
  };
  for (let y = -2; y < code.size + 2; y += 1) {
    for (let x = -2; x < code.size + 2; x += 1)
      expect(isInk(x, y)).toBe(code.get(x, y) === hasColours);
  }
});
