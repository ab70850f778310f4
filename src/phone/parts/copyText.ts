/**
 * Puts a text where the reader can paste it elsewhere. False where the browser does not allow it:
 * show the text instead.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or an old browser without a clipboard.
    return false;
  }
}

/**
 * Offers a text to the phone's share sheet; where there is none it becomes a file. False where the
 * file was the way.
 */
export async function shareText(title: string, text: string): Promise<boolean> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, text });
      return true;
    } catch (reason) {
      // Closing the share sheet is an answer, not a failure.
      if (reason instanceof DOMException && reason.name === 'AbortError') return true;
    }
  }
  download(title, text);
  return false;
}

function download(title: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${title}.txt`;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
