/** The one comparison of cases that run where no test runner is at hand, such as inside a browser. */

/** Fails unless both say the same; bytes are compared as lists of numbers, keys in any order. */
export function same(actual: unknown, expected: unknown): void {
  const [left, right] = [plain(actual), plain(expected)];
  if (left !== right) throw new Error(`expected ${right}\nbut it is ${left}`);
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => {
    if (one instanceof Uint8Array) return [...one];
    if (one === undefined) return 'nothing';
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
