import { hearChanges } from '../../platform/storage/changes.ts';
import { isSeen } from '../page/page-visibility.ts';
import { arrive } from './arrival.ts';
import { lookAgain, watchDay } from './look-again.ts';
import type { PopupStore } from './popup-store.ts';

export function stayCurrent(store: PopupStore): void {
  const { shown, status, fail } = store;
  // Once the browser is done with the first picture, since all this would hold it up.
  if (isSeen()) requestIdleCallback(() => arrive(store, shown.peek()).catch(fail), { timeout: 300 });
  // What is heard while the page is still arriving, it reads anyway.
  const hear = async () => {
    if (status.peek() && isSeen()) await lookAgain(store, false);
  };
  hearChanges(() => hear().catch(() => {}));
  watchDay(store);
}
