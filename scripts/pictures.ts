/**
 * `npm run pictures`: every page in every state and look, for people to look at. `npm run pictures -- popup today` takes
 * those of some pages.
 */
import { mkdir, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { State } from '../tests/browser/states/state.ts';
import { launchChromium, loadExtension, popupSize, tendBuild } from './browser.ts';

const folder = '.pictures';
const tabSize = { width: 1100, height: 800 };
const otherSizes: Partial<Record<State['page'], typeof tabSize>> = {
  popup: popupSize,
  sidepanel: { width: 400, height: 800 },
};

interface Look {
  media?: Parameters<Page['emulateMedia']>[0];
  rightToLeft?: boolean;
  /** Half the room for twice the size, as at 200 % zoom; the pixel ratio of all pictures is 2. */
  zoomed?: boolean;
}

const looks: Record<string, Look> = {
  light: { media: { colorScheme: 'light' } },
  dark: { media: { colorScheme: 'dark' } },
  'forced-colours': { media: { forcedColors: 'active' } },
  'right-to-left': { rightToLeft: true },
  'zoom-200': { zoomed: true },
};

// Read where the states are made, so they come after it.
process.env.TEND_TYPED = 'We sat down with tea, and it went well.';
const { statedPages, statesOf, walk } = await import('../tests/browser/states/every-state.ts');
const { statesZone } = await import('../tests/browser/states/state.ts');

const asked = process.argv.slice(2);
const pages = statedPages.filter((page) => asked.length === 0 || asked.includes(page));
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
const context = await launchChromium({ pixelRatio: 2, timeZone: statesZone });
await walk(context, await loadExtension(context, tendBuild), statesOf(pages), take, async (path) => {
  const page = await context.newPage();
  await show(page, path, {});
  return page;
});
await context.close();

async function take(page: Page, { page: path, name }: Pick<State, 'page' | 'name'>): Promise<void> {
  for (const [lookName, look] of Object.entries(looks)) {
    await show(page, path, look);
    const file = `${folder}/${path}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${lookName}.png`;
    await page.screenshot({ path: file, fullPage: path !== 'popup' });
    console.log(file);
  }
}

async function show(page: Page, path: State['page'], { media, rightToLeft = false, zoomed = false }: Look) {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light', forcedColors: 'none', ...media });
  const { width, height } = otherSizes[path] ?? tabSize;
  // A tab keeps its width, so there is room for half as much. A popup grows with its text, and only its height ends.
  await page.setViewportSize(
    zoomed ? { width: path === 'popup' ? width : width / 2, height: height / 2 } : { width, height },
  );
  await page.evaluate(
    (direction) => {
      document.documentElement.dir = direction;
    },
    rightToLeft ? 'rtl' : 'ltr',
  );
}
