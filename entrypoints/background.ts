import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { putOffBy } from '../platform/later.ts';
import { noticeButtons } from '../platform/notices.ts';
import { reconcile } from '../platform/reconcile.ts';
import { openPopup, openWelcome } from '../platform/surfaces.ts';
import { answerWaiting } from '../platform/waiting.ts';

/**
 * The background sleeps unless something rings. Whatever it was, it makes the world agree with what is stored; stored
 * truth lives in IndexedDB, so this worker remembers nothing. Read `core/cadence.ts` next.
 */
export default defineBackground(() => {
  const wake = () => reconcile(browser, Temporal.Now.instant(), Temporal.Now.timeZoneId());

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') openWelcome(browser);
  });
  browser.runtime.onStartup.addListener(() => void wake());
  browser.alarms.onAlarm.addListener(() => void wake());

  browser.notifications?.onClicked.addListener(() => void openPopup(browser));
  browser.notifications?.onClosed.addListener((_id, byUser) => {
    if (byUser) answerWaiting(browser, 'dismissed', Temporal.Now.instant(), Temporal.Now.timeZoneId());
  });
  browser.notifications?.onButtonClicked?.addListener(async (_id, index) => {
    const [now, zone] = [Temporal.Now.instant(), Temporal.Now.timeZoneId()];
    if (noticeButtons[index] === 'later') return putOffBy(browser, ['half_hour', 'tomorrow'], now, zone);
    await answerWaiting(browser, 'tried', now, zone);
    await openPopup(browser);
  });

  // At every start of the worker: being enabled again fires no event, and an update may have taken the alarms.
  wake();
});
