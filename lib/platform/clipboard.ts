/** Puts text into the clipboard, at the shopper's click. @returns whether the browser did so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Forbidden by a policy or no longer focused: the words for it say how to copy by hand.
    return false;
  }
}
