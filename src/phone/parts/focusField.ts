/**
 * Brings the first field with a problem into sight and gives it the focus, as a form's `data-field`
 * marks name them.
 */

/** The first of `fields` that is in the form; nothing happens where none is. */
export function focusField(form: ParentNode, fields: readonly string[]): void {
  for (const field of fields) {
    const place = form.querySelector(`[data-field="${CSS.escape(field)}"]`);
    if (place === null) continue;
    const control = place.querySelector(FOCUSABLE);
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
    // jsdom has no layout and no such method.
    place.scrollIntoView?.({ block: 'center' });
    return;
  }
}

const FOCUSABLE =
  'input, textarea, select, button[tabindex="0"], button:not([tabindex="-1"]), a[href]';
