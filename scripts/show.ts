import { mkdir } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium, loadExtension, popupSize, tendBuild } from './browser.ts';

const pictures = '.pictures';

/** A window for a person to try Tend in; stays until they close it. */
async function showInWindow(): Promise<void> {
  const context = await launchChromium({ headed: true });
  const extension = await loadExtension(context, tendBuild);
  await openPage(context, extension, 'popup.html');
  console.log('Tend runs in a browser with a fresh profile. Close it when you are done.');
  await context.waitForEvent('close', { timeout: 0 });
}

/** The same without a screen: today's strategy and the next nudges in words, and pictures of both pages. */
async function showInWords(): Promise<void> {
  const context = await launchChromium();
  const extension = await loadExtension(context, tendBuild);
  await mkdir(pictures, { recursive: true });

  const popup = await openPage(context, extension, 'popup.html');
  await popup.setViewportSize(popupSize);
  await popup.locator('main h1').waitFor();
  const strategy = await popup.locator('main h1, main .today').allInnerTexts();
  console.log(`Today's strategy:\n\n${strategy.join('\n\n')}\n`);
  await popup.screenshot({ path: `${pictures}/popup.png`, fullPage: true });

  const options = await openPage(context, extension, 'options.html');
  const nudges = options.getByRole('list', { name: 'The next seven days' }).getByRole('listitem');
  await nudges.first().waitFor();
  const moments = (await nudges.allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
  console.log(`The next nudges:\n\n${moments.join('\n')}\n`);
  await options.screenshot({ path: `${pictures}/options.png`, fullPage: true });

  console.log(`Pictures: ${pictures}/popup.png, ${pictures}/options.png`);
  await context.close();
}

async function openPage(context: BrowserContext, extension: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension}/${path}`);
  return page;
}

await (process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? showInWindow() : showInWords());
