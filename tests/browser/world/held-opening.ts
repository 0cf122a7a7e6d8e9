import type { Page } from '@playwright/test';

declare global {
  interface Window {
    releaseOpening: () => void;
  }
}

/** From the page's next load on, no database is open before what this gives back is called. */
export async function holdOpening(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const released = new Promise<void>((resolve) => {
      window.releaseOpening = resolve;
    });
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, name, version);
      const listen = request.addEventListener.bind(request);
      request.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
        listen(type, (event) => {
          released.then(() => typeof listener === 'function' && listener.call(request, event));
        });
      return request;
    };
  });
  return () => page.evaluate(() => window.releaseOpening());
}
