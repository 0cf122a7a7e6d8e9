import type { Plugin } from 'vite';
import { readStrategies } from '../content/read-strategies.ts';
import { textOf } from '../content/strategies-plugin.ts';
import { popupDrawing } from './popup-drawing.ts';

const resolved = '\0virtual:tend/popup-frame';

/** What the popup has around every idea, as markup. */
export interface PopupFrame {
  header: string;
  /** The button beside the words to try. */
  copy: string;
  bars: Record<BarName, string>;
}

/** With nudges or without, and whether another idea stands there already. */
export type BarName = 'nudges' | 'nudges-swapped' | 'quiet' | 'quiet-swapped';

/**
 * Gives `PopupFrame` to the code as `virtual:tend/popup-frame`. It stands before `strategies`, which takes every other
 * `virtual:tend/`.
 *
 * @param folder where the strategies are, relative to Vite's root
 */
export function popupFrame(folder: string): Plugin {
  let root = '';
  return {
    name: 'tend:popup-frame',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === resolved.slice(1) ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const one = readStrategies(folder, root).find(({ words }) => words);
      if (!one) throw new Error('no strategy has words');
      const draw = await popupDrawing(root);
      const bar = (nudges: boolean, swapped: boolean) => draw(textOf(one), { nudges, swapped }).bar;
      const { header, copy } = draw(textOf(one), { nudges: true, swapped: false });
      const bars: PopupFrame['bars'] = {
        nudges: bar(true, false),
        'nudges-swapped': bar(true, true),
        quiet: bar(false, false),
        'quiet-swapped': bar(false, true),
      };
      return { code: `export default ${JSON.stringify({ header, copy, bars })};`, moduleSideEffects: false };
    },
  };
}
