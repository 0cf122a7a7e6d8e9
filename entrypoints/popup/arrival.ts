import { keepShown } from '../../app/day/keep-shown.ts';
import { here } from '../page/here.ts';
import { isInView, type Opening } from './opening.ts';
import { triedForm } from './popup-panel.ts';
import type { PopupStore } from './popup-store.ts';

const loadNudgeActions = () => import('./nudge-actions.ts');

/** What comes after the first picture: what is said of nudges, and, where the person `came`, the answer to one that waits. */
export async function arrive(store: PopupStore, opening: Opening, came = true): Promise<void> {
  const { loadPanels, panel, refresh } = store;
  const { day } = opening;
  if (!isInView(opening) || day.response) await loadPanels();
  const status = await refresh();
  if (!status) return;
  const begunBefore = day.draft ?? day.planDraft;
  if (status.plan || day.plan || begunBefore || !status.settings.backOff.told) await loadPanels();
  if (came && status.tried && !day.response && isInView(opening)) {
    await loadPanels();
    if (panel.peek().kind !== 'tried') panel.value = triedForm(day);
    await (await loadNudgeActions()).noteAsked(...here());
  }
  if (came && (status.waiting || status.held)) {
    const { browser, answerWaiting } = await loadNudgeActions();
    await answerWaiting(browser, 'opened', ...here());
  }
  if (came && isInView(opening)) await keepShown(day, opening.strategy);
}
