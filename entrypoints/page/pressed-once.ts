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

/**
 * The second click of a double click presses what the first one did, on every page, and not what has come in its place
 * meanwhile: the next row, where one was removed. A button that stays where rows move up says its row in `value`.
 */
export function pressOncePerDoubleClick(): void {
  let first = pressedBy(null);
  const press = (event: MouseEvent) => {
    const pressed = pressedBy(event.target);
    if (event.detail === 1) first = pressed;
    if (event.detail > 1 && pressed.button && (pressed.button !== first.button || pressed.row !== first.row)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  addEventListener('click', press, { capture: true });
}

function pressedBy(target: EventTarget | null): { button: Element | null; row: string | null } {
  const button = target instanceof Element ? target.closest('button, a, summary') : null;
  return { button, row: button?.getAttribute('value') ?? null };
}
