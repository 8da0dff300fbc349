/** Whether what had the focus is gone, so that a keyboard would start again at the top of the page. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
