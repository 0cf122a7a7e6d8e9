import { here } from '../page/here.ts';
import type { PanelLoader } from './panel-loader.ts';
import type { Panel } from './popup-panel.ts';
import type { PopupStore } from './popup-store.ts';

const loadNudgeActions = () => import('./nudge-actions.ts');

export function popupActions(store: PopupStore, panels: PanelLoader) {
  type PanelActions = ReturnType<Awaited<ReturnType<PanelLoader['load']>>['panelActions']>;
  const inPanels = (action: (on: PanelActions) => Promise<unknown>) => () =>
    store.attempt(async () => action((await panels.load()).panelActions(store)));
  const withNudges = (action: (nudges: Awaited<ReturnType<typeof loadNudgeActions>>) => Promise<unknown>) => () =>
    store.attempt(async () => action(await loadNudgeActions()));
  return {
    tried: inPanels(({ tried }) => tried()),
    swap: inPanels(({ swap }) => swap()),
    more: inPanels(({ more }) => more()),
    why: inPanels(({ why }) => why()),
    open: (wanted: Panel) => store.attempt(() => store.open(wanted)),
    copy: (words: string) =>
      store.attempt(async () => {
        await navigator.clipboard.writeText(words);
        await panels.load();
        store.copied.value = {};
      }, 'copy'),
    later: withNudges(async ({ readLaterOffer }) => {
      await store.open({ kind: 'later', ...(await readLaterOffer(...here())) });
    }),
    resume: withNudges(async ({ browser, resume }) => {
      await resume(browser, ...here());
      await store.refresh();
      await panels.load();
      store.say({ kind: 'resumed' });
    }),
  };
}
