import type { Page } from '@playwright/test';

export interface SearchTimes {
  /** From the first letter until what was found stands there. */
  firstMs: number;
  /** Of the further letters, from each to the frame in which it is answered. */
  letterMs: number[];
  /** The longest that nothing else could be done meanwhile. */
  heldMs: number;
}

/** Types a word into the search of the journal's notes, with all of them stored. All is timed inside the page. */
export async function readSearchTimes(page: Page, word: string, found: string): Promise<SearchTimes> {
  await page.getByRole('searchbox').waitFor();
  return page.evaluate(seek, [word, found] as const);
}

/** Runs in the page. */
async function seek([word, found]: readonly [string, string]): Promise<SearchTimes> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('there is no search');
  const turns = { last: performance.now(), heldMs: 0, isOver: false };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    turns.heldMs = Math.max(turns.heldMs, now - turns.last);
    turns.last = now;
    if (!turns.isOver) port2.postMessage(0);
  };
  port2.postMessage(0);
  const frame = () => new Promise(requestAnimationFrame);
  const isAnswered = () => document.getElementById('app')?.textContent?.includes(found) ?? false;
  const times: number[] = [];
  field.focus();
  for (const letter of word) {
    const begun = performance.now();
    field.value += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    do await frame();
    while (!isAnswered());
    times.push(performance.now() - begun);
  }
  turns.isOver = true;
  const [firstMs = 0, ...letterMs] = times;
  return { firstMs, letterMs, heldMs: turns.heldMs };
}
