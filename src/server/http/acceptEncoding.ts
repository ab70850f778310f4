/**
 * Which compression a browser takes. Strictly what it names: one engine shows rubbish for an encoding it
 * never asked for.
 */

export type Encoding = 'br' | 'gzip';

/** Brotli before gzip, where the header names it with a weight above 0; nothing where it names neither. */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  offered: readonly Encoding[] = ['br', 'gzip'],
): Encoding | undefined {
  const accepted = (acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return Number(weight) > 0 ? [name] : [];
    });
  return offered.find((encoding) => accepted.includes(encoding));
}
