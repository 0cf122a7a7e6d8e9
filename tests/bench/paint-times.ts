import type { BrowserContext } from '@playwright/test';

/** Milliseconds from the start of a page's load. */
export interface PaintTimes {
  /** When the first text or picture was painted. */
  first: number;
  /** When the `h1` in `main` was painted: the title of today's strategy. */
  title: number;
}

declare global {
  interface Window {
    paintTimes: Promise<PaintTimes>;
  }
}

/**
 * Opens a page in a new tab and reads when the browser painted. All is measured inside the page, by its own clock, so
 * how far away the driver is plays no part.
 */
export async function readPaintTimes(context: BrowserContext, address: string): Promise<PaintTimes> {
  const page = await context.newPage();
  await page.addInitScript(watchPaint);
  await page.goto(address);
  const times = await page.evaluate(() => window.paintTimes);
  await page.close();
  return times;
}

/** Runs in the page, before anything of its own. */
function watchPaint(): void {
  const mark = 'title of the strategy';
  // Element timing tells the frame in which an element was painted. It has to be asked for before that frame, and a
  // mutation observer is called before it.
  const observer = new MutationObserver(() => {
    const title = document.querySelector('main h1');
    if (!title?.textContent) return;
    title.setAttribute('elementtiming', mark);
    observer.disconnect();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });

  const painted = (type: string, isIt: (entry: PerformanceEntry) => boolean) =>
    new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const entry = list.getEntries().find(isIt);
        if (entry) resolve(entry.startTime);
      }).observe({ type, buffered: true });
    });
  const first = painted('paint', ({ name }) => name === 'first-contentful-paint');
  const title = painted('element', (entry) => 'identifier' in entry && entry.identifier === mark);
  window.paintTimes = Promise.all([first, title]).then(([first, title]) => ({ first, title }));
}
