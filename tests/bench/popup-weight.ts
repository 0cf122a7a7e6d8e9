import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { tendBuild } from '../../scripts/browser.ts';

/** The most that the popup may load, in kB (1000 bytes) of gzipped script and style. */
export const weightLimit = 25;

/** A piece of the strategies, `/pieces/UND-0.js`. */
const piecePath = /^\/pieces\//;

export interface LoadedFile {
  path: string;
  /** In kB (1000 bytes), gzipped as small as gzip can. */
  weight: number;
}

/**
 * The script and style that the popup loads until today's strategy is shown and nothing more is asked for. The browser
 * itself is asked, since only it knows which of the dynamic imports are really taken. Which piece of the strategies is
 * among them differs from day to day, so the heaviest of all stands in for it.
 */
export async function weighPopup(context: BrowserContext, extension: string): Promise<LoadedFile[]> {
  const page = await context.newPage();
  const paths = new Set<string>();
  page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) paths.add(new URL(request.url()).pathname);
  });
  await page.goto(`chrome-extension://${extension}/popup.html`);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  const pieces = readdirSync(join(tendBuild, 'pieces')).map((name) => `/pieces/${name}`);
  const heaviest = weigh(pieces.filter((path) => piecePath.test(path))).toSorted((a, b) => b.weight - a.weight);
  return [...weigh([...paths].filter((path) => !piecePath.test(path))), ...heaviest.slice(0, 1)];
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
