import { here } from '../../page/here.ts';
import type { PopupStore } from '../popup-store.ts';

export function backOffActions({ attempt, fail, refresh, say }: PopupStore) {
  return {
    onShown: async () => {
      const { noteTold } = await import('../use-cases.ts');
      await noteTold(Temporal.Now.instant()).catch(fail);
    },
    onKeep: () =>
      attempt(async () => {
        const { browser, keepRhythm } = await import('../use-cases.ts');
        await keepRhythm(browser, ...here());
        say({ kind: 'rhythm_kept' });
        await refresh();
      }),
  };
}
