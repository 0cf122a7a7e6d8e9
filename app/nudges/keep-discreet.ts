import type { Settings } from '../../core/settings/settings.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { clearNotifications } from '../../platform/browser/notifications.ts';

/** A notice that is still in the browser's list may say more than discreet wording allows. The dot tells of its nudge. */
export async function keepDiscreet(browser: BrowserParts, { wording }: Pick<Settings, 'wording'>): Promise<void> {
  if (wording === 'discreet') await clearNotifications(browser);
}
