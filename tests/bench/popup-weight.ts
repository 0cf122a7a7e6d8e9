import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { tendBuild } from '../../scripts/browser.ts';
import { popupAddress } from './popup-address.ts';

/** The most that the popup may load, in kB (1000 bytes) of gzipped script and style. */
export const weightLimit = 40;

/** A piece of the strategies, `/pieces/UND-0.js`. */
const piecePath = /^\/pieces\//;

export interface LoadedFile {
  path: string;
  /** In kB (1000 bytes), gzipped as small as gzip can. */
  weight: number;
}

/**
 * The script and style that the popup loads until today's strategy is shown and nothing more is asked for, on the first
 * opening of a day. The browser itself is asked, since only it knows which of the dynamic imports are really taken. Which
 * piece of the strategies is among them differs from day to day, so the heaviest of all stands in for it.
 *
 * The background chooses a day's strategy ahead, when it is installed, at each start and each hour. `choosing` is the rare
 * opening that comes before it, where the popup has to choose by itself.
 */
export async function weighPopup(context: BrowserContext, extension: string, choosing = false): Promise<LoadedFile[]> {
  const page = await context.newPage();
  await freshDay(page, extension, choosing);
  const paths = new Set<string>();
  page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) paths.add(new URL(request.url()).pathname);
  });
  // One that stays open loads what keeps it right at the next full minute: here, a minute has just begun.
  await page.addInitScript(() => {
    Date.now = () => 0;
  });
  await page.goto(await popupAddress(page));
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  const pieces = readdirSync(join(tendBuild, 'pieces')).map((name) => `/pieces/${name}`);
  const heaviest = weigh(pieces.filter((path) => piecePath.test(path))).toSorted((a, b) => b.weight - a.weight);
  return [...weigh([...paths].filter((path) => !piecePath.test(path))), ...heaviest.slice(0, 1)];
}

/** Leaves today as nobody has seen it yet: chosen by the background, or not even that. */
async function freshDay(page: Page, extension: string, choosing: boolean): Promise<void> {
  // A page of Tend's that touches no storage of its own accord.
  await page.goto(`chrome-extension://${extension}/help.html`);
  await page.waitForFunction(async (forget) => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'tend')) return false;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('tend');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const days = database.transaction('days', 'readwrite').objectStore('days');
    const count = await new Promise<number>((resolve, reject) => {
      const request = days.count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (count > 0 && forget) days.clear();
    database.close();
    return count > 0;
  }, choosing);
}

function weigh(paths: readonly string[]): LoadedFile[] {
  return paths.map((path) => {
    const weight = gzipSync(readFileSync(join(tendBuild, path)), { level: 9 }).byteLength / 1000;
    return { path, weight };
  });
}

export function totalWeight(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { weight }) => sum + weight, 0);
}
