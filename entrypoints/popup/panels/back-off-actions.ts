import { keepRhythm, noteTold } from '../../../app/cadence/keep-rhythm.ts';
import { browser } from '../../../platform/browser/browser.ts';
import { here } from '../../page/here.ts';
import type { PopupStore } from '../popup-store.ts';

export function backOffActions({ attempt, fail, refresh, say }: PopupStore) {
  return {
    onShown: () => noteTold(Temporal.Now.instant()).catch(fail),
    onKeep: () =>
      attempt(async () => {
        await keepRhythm(browser, ...here());
        say({ kind: 'rhythm_kept' });
        await refresh();
      }),
  };
}
