/** So long whoever gives the focus a place of their own has time to. */
const graceMs = 100;

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
