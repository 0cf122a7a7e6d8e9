import type { Page } from 'puppeteer-core';

declare const browser: typeof import('wxt/browser').browser;

/** The names of the alarms that Tend has whenever nudges are on. */
export const tendAlarms = ['tend:heartbeat', 'tend:next'];

/** The names of all alarms, in their order. `page` is any of Tend's pages. */
export function alarmNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await browser.alarms.getAll()).map(({ name }) => name).sort());
}

/** When the next nudge rings, in milliseconds since 1970 in UTC. */
export function nextRings(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => (await browser.alarms.get('tend:next'))?.scheduledTime);
}

/** Has a real alarm ring at once, as if it had been set for this moment. One of the same name is replaced by it. */
export function ring(page: Page, name: string): Promise<void> {
  return page.evaluate((alarm) => browser.alarms.create(alarm, { when: Date.now() }), name);
}
