import type { Page } from 'puppeteer-core';
import { type Records, writeRecords } from '../../scripts/write-records.ts';
import { storedIn } from '../browser/world/stored.ts';

/** All they ask of a page is `evaluate`, which Puppeteer's pages have as well as Playwright's, with another type. */
const asked = (page: Page) => page as unknown as Parameters<typeof writeRecords>[0];

/** `writeRecords` for a page of Tend's in Firefox. */
export function writeInFirefox(page: Page, records: Records): Promise<void> {
  return writeRecords(asked(page), records);
}

/** `storedIn` for a page of Tend's in Firefox. */
export function storedInFirefox(page: Page, store: Parameters<typeof storedIn>[1]): ReturnType<typeof storedIn> {
  return storedIn(asked(page), store);
}
