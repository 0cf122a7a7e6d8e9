import type { Settings } from '../../core/settings/settings.ts';
import type { Doors } from '../../platform/browser/browser-parts.ts';
import { type NoticeText, showNotice, testNotice } from '../../platform/browser/notifications.ts';

/** Asks the browser to show a nudge as it would look, without touching any slot. False where the browser cannot. */
export function sendTestNudge(
  doors: Pick<Doors, 'notifications'>,
  text: NoticeText,
  { sound }: Settings,
): Promise<boolean> {
  return showNotice(doors, testNotice, text, sound);
}
