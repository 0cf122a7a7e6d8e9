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
