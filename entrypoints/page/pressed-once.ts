/**
 * Enter that is held down presses once, on every page: for each repeat of it a browser would press a button again, and so
 * whatever has come in its place meanwhile, as where a breath has ended. In a text it goes on making new lines.
 */
export function pressOncePerKey(): void {
  addEventListener('keydown', (event) => {
    const writes = event.target instanceof HTMLTextAreaElement;
    if (event.repeat && event.key === 'Enter' && !writes) event.preventDefault();
  });
}

/** So far apart, in pixels of the screen, the clicks of a double click may be. */
const reach = 8;

/**
 * The second click of a double click presses what the first one did, on every page, and not what has come in its place
 * meanwhile: the next row, where one was removed. A button that stays where rows move up says its row in `value`.
 */
export function pressOncePerDoubleClick(): void {
  let first = pressBy(new MouseEvent('click'));
  const press = (event: MouseEvent) => {
    const now = pressBy(event);
    const isSame = now.button === first.button && now.row === first.row;
    if (event.detail === 1) first = now;
    // What is pressed elsewhere is meant, however quickly.
    const isNear = Math.hypot(now.x - first.x, now.y - first.y) <= reach;
    if (event.detail > 1 && now.button && !isSame && isNear) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  addEventListener('click', press, { capture: true });
}

function pressBy({ target, screenX: x, screenY: y }: MouseEvent) {
  const button = target instanceof Element ? target.closest('button, a, summary') : null;
  return { button, row: button?.getAttribute('value') ?? null, x, y };
}
