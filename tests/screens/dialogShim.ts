// jsdom has <dialog> but cannot open it. This gives it what the screens rely on: `open`, first focus, and
// Escape as a `cancel` event. Trapping focus and the inert page behind are the browser's, and tested there.

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

if (typeof HTMLDialogElement.prototype.showModal !== 'function') {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '');
      this.addEventListener('keydown', cancelOnEscape);
      this.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open');
      this.removeEventListener('keydown', cancelOnEscape);
    },
  });
}

function cancelOnEscape(this: HTMLDialogElement, event: KeyboardEvent): void {
  if (event.key === 'Escape') this.dispatchEvent(new Event('cancel', { cancelable: true }));
}
