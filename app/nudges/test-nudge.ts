import type { Settings } from '../../core/settings/settings.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { type NotificationText, showNotification, testNotification } from '../../platform/browser/notifications.ts';

/** Asks the browser to show a nudge as it would look, without touching any slot. False where the browser cannot. */
export function sendTestNudge(
  browser: Pick<BrowserParts, 'notifications'>,
  text: NotificationText,
  { sound }: Settings,
): Promise<boolean> {
  return showNotification(browser, testNotification, text, sound);
}
