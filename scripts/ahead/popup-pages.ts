import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageAhead } from '../../core/day/ahead-address.ts';
import { textMark } from '../../core/day/text-mark.ts';
import { readStrategies } from '../content/read-strategies.ts';
import { textOf } from '../content/strategies-plugin.ts';
import { popupDrawing } from './popup-drawing.ts';

/**
 * Writes a page of the popup for each strategy beside `popup.html`, as it was built: the same page, with the strategy in
 * it. What all have alike around it, `opening.js` brings.
 *
 * @param output the folder of the built extension
 * @param folder where the strategies are, relative to `root`
 */
export async function writePopupPages(output: string, root: string, folder: string): Promise<void> {
  const built = readFileSync(join(output, 'popup.html'), 'utf8').replace(/>\s+</g, '><');
  const app = /<div id="app">.*<\/div>/s;
  const draw = await popupDrawing(root);
  mkdirSync(join(output, 'popup'), { recursive: true });
  for (const strategy of readStrategies(folder, root).map(textOf)) {
    const { main } = draw(strategy, { nudges: true, swapped: false });
    const page = built
      .replace(app, () => `<div id="app">${main}</div>`)
      .replace('<html ', `<html data-strategy="${strategy.id}" data-text="${textMark(strategy)}" `);
    writeFileSync(join(output, pageAhead(strategy.id)), page);
  }
}
