// Joins the class names that apply; anything that is not a name is left out.

/** `classes('btn', primary && 'pri')` is `'btn pri'` or `'btn'`. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}
