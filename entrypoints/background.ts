import { defineBackground } from 'wxt/utils/define-background';
import { pointPopup } from '../app/day/point-popup.ts';
import { openToday } from '../app/day/today.ts';
import { lookBeforeSending } from '../app/drafts/look-before-sending.ts';
import { answerWaiting, noteDismissed } from '../app/nudges/answer-nudge.ts';
import { putOffBy } from '../app/nudges/put-off.ts';
import { reconcile } from '../app/nudges/reconcile.ts';
import { toldWeek } from '../app/nudges/told-week.ts';
import { findSummary } from '../app/picking/choose-strategy.ts';
import { browser } from '../platform/browser/browser.ts';
import { offerDraftMenu } from '../platform/browser/draft-menu.ts';
import { dropOldHanded } from '../platform/browser/handed-text.ts';
import { buttonsOf, isOfNudge, lookBackNotification } from '../platform/browser/notifications.ts';
import { openLookBack, openPopup, openWelcome } from '../platform/browser/open-page.ts';
import { awaySeconds } from '../platform/browser/surroundings.ts';
import { readSettings } from '../platform/storage/settings-store.ts';
import { here } from './page/here.ts';

/**
 * The background sleeps unless something rings. Whatever it was, it makes the world agree with what is stored; stored
 * truth lives in IndexedDB, so this worker remembers nothing. Read `core/cadence/slots.ts` next.
 */
export default defineBackground(() => {
  // Nobody is there to be told. Nothing is lost either: the next heartbeat tries again, and the popup says what is wrong.
  const quietly = (work: Promise<unknown>) => void work.catch(() => {});
  const wake = () => {
    const [now, zone] = here();
    // Today's strategy is chosen ahead, so that the popup has nothing to do but to show it.
    const choose = () => openToday(readSettings(now), now, zone);
    const point = () => pointPopup(now, zone, findSummary);
    quietly(reconcile(browser, now, zone).then(choose, choose).then(point));
    quietly(dropOldHanded(browser, now));
  };

  // At every start of the worker: being enabled again fires no event, and an update may have taken the alarms. First of all,
  // since the database opens while the listeners are set.
  wake();
  offerDraftMenu(browser);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') quietly(openWelcome(browser));
  });
  browser.runtime.onStartup.addListener(wake);
  browser.alarms.onAlarm.addListener(wake);
  // The return of the person is the moment for what was held while they were away.
  browser.idle?.onStateChanged.addListener((state) => {
    if (state === 'active') wake();
  });
  browser.idle?.setDetectionInterval(awaySeconds);

  browser.contextMenus?.onClicked.addListener((clicked, tab) =>
    quietly(lookBeforeSending(browser, clicked, tab?.windowId ?? null, here()[0])),
  );
  browser.notifications?.onClicked.addListener((id) => {
    if (id !== lookBackNotification) return quietly(openPopup(browser));
    quietly(toldWeek(...here()).then((week) => openLookBack(browser, week)));
    quietly(answerWaiting(browser, 'opened', ...here()));
  });
  browser.notifications?.onClosed.addListener((id, byUser) => {
    if (byUser && isOfNudge(id)) quietly(noteDismissed(...here()));
  });
  browser.notifications?.onButtonClicked?.addListener((id, index) => {
    // The buttons of a test nudge lead to the popup and answer nothing.
    const pressed = isOfNudge(id) ? buttonsOf(id)[index] : 'test';
    if (pressed === 'later') return quietly(putOffBy(browser, ['half_hour', 'tomorrow'], ...here()));
    const answered = pressed === 'tried' ? answerWaiting(browser, 'tried', ...here()) : Promise.resolve();
    // Also where the answer could not be stored: the popup says what is wrong.
    quietly(answered.finally(() => openPopup(browser)));
  });
});
