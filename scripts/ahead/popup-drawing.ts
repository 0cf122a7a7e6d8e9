import preact from '@preact/preset-vite';
import { runnerImport } from 'vite';
import { words } from '../content/words-plugin.ts';

/** The popup's own components, run here with the words of the locale file. */
export async function popupDrawing(root: string): Promise<typeof import('./draw-popup.tsx').drawPopup> {
  const { module } = await runnerImport<typeof import('./draw-popup.tsx')>('/scripts/ahead/draw-popup.tsx', {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [words('locales/en.yml'), preact({ devToolsEnabled: false })],
    resolve: { alias: { '#i18n': `${root}/.wxt/i18n/index.ts` }, noExternal: [/@wxt-dev/] },
  });
  return module.drawPopup;
}
