import { i18n } from '#i18n';
import type { BrowserParts, NotificationOptions } from './browser-parts.ts';

/** One fixed id, so that a nudge replaces the one before it and a pile cannot build up. */
export const nudgeNotification = 'tend:nudge';
/** Of a nudge that invites to look back, since a click leads elsewhere. Of the two there is one at most. */
export const lookBackNotification = 'tend:look-back';
export const testNotification = 'tend:test';

/** The buttons in their order, where the browser has buttons. */
export function buttonsOf(id: string): readonly ('tried' | 'later')[] {
  return id === lookBackNotification ? ['later'] : ['tried', 'later'];
}

export function isOfNudge(id: string): boolean {
  return id === nudgeNotification || id === lookBackNotification;
}

const icon = '/icon/128.png';

export interface NotificationText {
  title: string;
  message: string;
}

/** A browser that has not answered by then will not; what it did with the notice cannot be known. */
const patienceMs = 5000;

/**
 * Asks the browser to show a notice. Resolves to false where it cannot: no notifications, or refused. Firefox refuses
 * buttons and `silent` instead of leaving them out, so they are tried and then left out.
 */
export async function showNotification(
  { notifications }: Pick<BrowserParts, 'notifications'>,
  id: string,
  text: NotificationText,
  sound: boolean,
): Promise<boolean> {
  if (!notifications) return false;
  const plain: NotificationOptions = { type: 'basic', iconUrl: icon, ...text };
  const buttons = buttonsOf(id).map((button) => ({ title: i18n.t(`nudge.${button}`) }));
  // Firefox does not reject what it does not know but throws at once: in an async function the two are the same.
  const create = async (options: NotificationOptions) => notifications.create(id, options);
  const shown = create({ ...plain, silent: !sound, buttons })
    .catch(() => create(plain))
    .then(
      () => true,
      () => false,
    );
  return Promise.race([shown, new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, true))]);
}

export async function clearNotifications(browser: Pick<BrowserParts, 'notifications'>): Promise<void> {
  for (const id of [nudgeNotification, lookBackNotification, testNotification]) await clearNotification(browser, id);
}

export async function clearNudge(browser: Pick<BrowserParts, 'notifications'>): Promise<void> {
  for (const id of [nudgeNotification, lookBackNotification]) await clearNotification(browser, id);
}

export async function clearNotification(
  { notifications }: Pick<BrowserParts, 'notifications'>,
  id: string,
): Promise<void> {
  await notifications?.clear(id);
}
