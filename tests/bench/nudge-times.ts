import type { Page } from '@playwright/test';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { storedNudge } from '../../core/nudges/stored-nudge.ts';
import { writeRecords } from '../../scripts/write-records.ts';
import type { ExtensionApi } from '../browser/world/fixtures.ts';

declare const chrome: ExtensionApi;

/** Enough for the page to be ready to look. */
const leadMs = 1000;

/** Takes the last notification away. That wakes a worker, which is to be gone before the next alarm is set. */
export function clearNotification(page: Page): Promise<boolean> {
  return page.evaluate(() => chrome.notifications.clear('tend:nudge'));
}

/** Sets an alarm, for a nudge that is due by then if `due` stores one, and gives the moment in ms since 1970. */
export async function setAlarm(page: Page, name: string, nudge: Nudge | null): Promise<number> {
  if (nudge) await writeRecords(page, { nudges: { [nudge.id]: storedNudge(nudge) } });
  return page.evaluate(
    async ([alarm, lead]) => {
      const when = Date.now() + lead;
      await chrome.alarms.create(alarm, { when });
      return when;
    },
    [name, leadMs] as const,
  );
}

/** From the moment that the alarm was set for to the one at which the browser has the notification, in ms. */
export function msToNotification(page: Page, when: number): Promise<number> {
  return page.evaluate(async (moment) => {
    for (;;) {
      if ('tend:nudge' in (await chrome.notifications.getAll())) return Date.now() - moment;
    }
  }, when);
}
