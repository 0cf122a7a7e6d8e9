import { here } from '../page/here.ts';
import { panelActions } from './panels/panel-actions.ts';
import type { PopupStore } from './popup-store.ts';

export function popupActions(store: PopupStore) {
  const { tried, swap, swapBack, more, why, undo, goBack } = panelActions(store);
  const { open } = store;
  return {
    tried,
    swap,
    swapBack,
    more,
    why,
    undo,
    goBack,
    open,
    copy: (words: string) =>
      store.attempt(async () => {
        await navigator.clipboard.writeText(words);
        store.copied.value = {};
      }, 'copy'),
    later: () =>
      store.attempt(async () => {
        const { readLaterOffer } = await import('./use-cases.ts');
        open({ kind: 'later', ...(await readLaterOffer(...here())) });
      }),
    resume: () =>
      store.attempt(async () => {
        const { browser, resume } = await import('./use-cases.ts');
        const { done } = await resume(browser, ...here());
        await store.refresh();
        store.say({ kind: 'resumed', done });
      }),
  };
}
