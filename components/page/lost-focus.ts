/** So long whoever gives the focus a place of their own has time to. */
const graceMs = 100;

/**
 * Where a control that had the focus goes away, the focus moves to what contained it, so that nobody who uses a keyboard
 * or a screen reader is sent back to the top of the page. Where someone else takes the focus at once, it is theirs.
 */
export function keepFocus(): void {
  let path: readonly EventTarget[] = [];
  document.addEventListener('focusin', (event) => {
    path = event.composedPath();
  });
  const isLost = () => {
    const [last] = path;
    return document.activeElement === document.body && last instanceof Element && !last.isConnected;
  };
  const bringBack = () => {
    if (!isLost()) return;
    const nearest = path.find((one) => one instanceof HTMLElement && one.isConnected && one !== document.body);
    if (!(nearest instanceof HTMLElement)) return;
    nearest.tabIndex = -1;
    nearest.focus({ preventScroll: true });
  };
  const look = new MutationObserver(() => {
    if (isLost()) setTimeout(bringBack, graceMs);
  });
  look.observe(document.body, { childList: true, subtree: true });
}
