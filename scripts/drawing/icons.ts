/**
 * Draws the extension's icons, `public/icon/<size>.png`, from the sprout beside them. To be run by hand after the
 * drawing changed; the pictures are kept, so that a build needs no browser.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../browser.ts';

const folder = join(import.meta.dirname, '..', '..', 'public', 'icon');
const drawing = await readFile(join(folder, 'sprout.svg'), 'utf8');
const context = await launchChromium();
const page = await context.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
}
await context.close();
