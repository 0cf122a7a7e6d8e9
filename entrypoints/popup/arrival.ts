import { keepShown } from '../../app/day/keep-shown.ts';
import { isInView, type Opening } from '../../app/day/open-day.ts';
import { pointPopup } from '../../app/day/point-popup.ts';
import { loadStrategy } from '../../app/strategies/library.ts';
import { here } from '../page/here.ts';
import { triedForm } from './popup-panel.ts';
import type { PopupStore } from './popup-store.ts';

/** What comes after the first picture: what is said of nudges, and, where the person `came`, the answer to one that waits. */
export async function arrive(store: PopupStore, opening: Opening, came = true): Promise<void> {
  const { panel, open, refresh } = store;
  const { day } = opening;
  const status = await refresh();
  if (!status) return;
  if (came && status.tried && !day.response && isInView(opening)) {
    if (panel.peek().kind !== 'tried') open(triedForm(day));
    await (await import('./use-cases.ts')).noteAsked(...here());
  }
  if (came && (status.waiting || status.held)) {
    const { browser, answerWaiting } = await import('./use-cases.ts');
    await answerWaiting(browser, 'opened', ...here());
  }
  if (came && isInView(opening)) await keepShown(day, opening.strategy);
  await pointPopup(...here(), loadStrategy);
}
