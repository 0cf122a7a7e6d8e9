import { keepRhythm, noteTold } from '../../app/cadence/keep-rhythm.ts';
import { browser } from '../../platform/browser/browser.ts';
import { here, type PopupContext } from './state.ts';

/** What the line about fewer nudges does. */
export function backOffActions({ attempt, fail, refresh, setSaid }: PopupContext) {
  return {
    onShown: () => noteTold(Temporal.Now.instant()).catch(fail),
    onKeep: () =>
      attempt(async () => {
        await keepRhythm(browser, ...here());
        setSaid({ kind: 'rhythm_kept' });
        await refresh();
      }),
  };
}
