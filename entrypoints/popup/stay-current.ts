import { hearChanges } from '../../platform/storage/changes.ts';
import { isSeen, whenLookedAt } from '../page/page-visibility.ts';
import { arrive } from './arrival.ts';
import type { PopupStore } from './popup-store.ts';

const loadLooking = () => import('./look-again.ts');

export function stayCurrent(store: PopupStore): void {
  const { shown, status, fail } = store;
  // Once the browser is done with the first picture, since all this would hold it up.
  if (isSeen()) requestIdleCallback(() => arrive(store, shown.peek()).catch(fail), { timeout: 300 });
  // What is heard while the page is still arriving, it reads anyway.
  const hear = async () => {
    if (status.peek() && isSeen()) await (await loadLooking()).lookAgain(store, false);
  };
  hearChanges(() => hear().catch(() => {}));
  // Few popups stay open. What keeps one right that does is loaded at the next full minute, at which a day may begin, or
  // when someone comes back to it.
  const stay = async (came: boolean) => {
    clearTimeout(minute);
    stopLooking();
    const { lookAgain, watchDay } = await loadLooking();
    watchDay(store);
    if (came && isSeen()) lookAgain(store).catch(fail);
  };
  const minute = setTimeout(() => stay(false), 60_000 - (Date.now() % 60_000));
  const stopLooking = whenLookedAt(() => stay(true));
}
