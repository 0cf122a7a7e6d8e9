import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { YourData } from '../browser/pages/your-data.ts';
import { words } from '../browser/words.ts';
import { fileChooser } from '../browser/world/file-chooser.ts';

export interface TransferTimes {
  saveMs: number;
  previewMs: number;
  mergeMs: number;
  replaceMs: number;
  /** How often the progress of the import into an empty Tend was drawn anew. */
  steps: number;
  megabytes: number;
}

/**
 * Saves a copy of all that is stored, erases everything, and brings it in again, as a person does on the options page. All
 * is timed inside the page, from the click to the frame in which it is said.
 */
export async function readTransferTimes(page: Page): Promise<TransferTimes> {
  const data = new YourData(page);
  await data.button(words('data.copy')).waitFor();
  await page.evaluate(watch);
  const saved = page.waitForEvent('download');
  const saveMs = await timed(page, words('data.copy'), words('data.copied'));
  const path = await (await saved).path();
  const bring = async (mode: 'merge' | 'replace') => {
    const chooser = await fileChooser(page, () => data.button(words('bringIn.choose')).click());
    const looking = page.evaluate((text) => window.untilSaid(text), words('bringIn.changes'));
    await chooser.setFiles(path);
    const previewMs = await looking;
    if (mode === 'replace') {
      await data.bringIn.getByRole('radio', { name: words('bringIn.mode.replace') }).check();
      await data.button(words('bringIn.go.replace')).click();
    }
    const go = mode === 'merge' ? words('bringIn.go.merge') : words('bringIn.replaceYes');
    const ms = await timed(page, go, words('bringIn.close'));
    await data.button(words('bringIn.close')).click();
    return { previewMs, ms };
  };
  await data.button(words('data.erase')).click();
  await timed(page, words('data.eraseYes'), words('data.erased'));
  const merge = await bring('merge');
  const steps = await page.evaluate(() => window.progressSteps);
  const replace = await bring('replace');
  const megabytes = readFileSync(path).length / 1e6;
  return { saveMs, previewMs: merge.previewMs, mergeMs: merge.ms, replaceMs: replace.ms, steps, megabytes };
}

function timed(page: Page, button: string, said: string): Promise<number> {
  return page.evaluate(
    ([name, text]) => {
      const pressed = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      const until = window.untilSaid(text ?? '');
      pressed?.click();
      return until;
    },
    [button, said],
  );
}

declare global {
  interface Window {
    untilSaid: (text: string) => Promise<number>;
    progressSteps: number;
  }
}

/** Runs in the page. */
function watch(): void {
  window.progressSteps = 0;
  let last = -1;
  window.untilSaid = async (text) => {
    const begun = performance.now();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const value = document.querySelector('progress')?.value ?? last;
      if (value !== last) window.progressSteps += 1;
      last = value;
      if (document.getElementById('app')?.textContent?.includes(text)) return performance.now() - begun;
    }
  };
}
