import { i18n } from '#i18n';
import type { Doors, NotificationOptions } from './browser-parts.ts';

/** One fixed id, so that a nudge replaces the one before it and a pile cannot build up. */
export const nudgeNotice = 'tend:nudge';
export const testNotice = 'tend:test';

/** The buttons in their order, where the browser has buttons. */
export const noticeButtons = ['tried', 'later'] as const;

const icon = '/icon/128.png';

export interface NoticeText {
  title: string;
  message: string;
}

/** A browser that has not answered by then will not; what it did with the notice cannot be known. */
const patienceMs = 5000;

/**
 * Asks the browser to show a notice. Resolves to false where it cannot: no notifications, or refused. Firefox refuses
 * buttons and `silent` instead of leaving them out, so they are tried and then left out.
 */
export async function showNotice(
  { notifications }: Pick<Doors, 'notifications'>,
  id: string,
  text: NoticeText,
  sound: boolean,
): Promise<boolean> {
  if (!notifications) return false;
  const plain: NotificationOptions = { type: 'basic', iconUrl: icon, ...text };
  const buttons = [{ title: i18n.t('nudge.tried') }, { title: i18n.t('nudge.later') }];
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

export async function clearNotices(doors: Pick<Doors, 'notifications'>): Promise<void> {
  for (const id of [nudgeNotice, testNotice]) await clearNotice(doors, id);
}

export async function clearNotice({ notifications }: Pick<Doors, 'notifications'>, id: string): Promise<void> {
  await notifications?.clear(id);
}
