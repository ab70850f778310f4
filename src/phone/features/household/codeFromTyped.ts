/**
 * A code typed into the search that no household has is most likely that of the household to be
 * added.
 */

/**
 * The code that was typed, written as the area writes them: 95 and pc95 become PC-095. Nothing
 * where it is no code.
 */
export function codeFromTyped(typed: string, nextCode: string): string | undefined {
  const dash = nextCode.lastIndexOf('-');
  const prefix = nextCode.slice(0, dash);
  const match = /^([\p{L}]{1,4})?[\s-]*(\d{1,5})$/u.exec(typed.trim());
  if (match === null) return undefined;
  const [, letters = prefix, digits = ''] = match;
  const width = nextCode.length - dash - 1;
  const start = letters === '' ? '' : `${letters.toUpperCase()}-`;
  return `${start}${digits.padStart(width, '0')}`;
}
