import { i18n } from '#i18n';
import type { BrowserParts } from './browser-parts.ts';

const leaf = '#2f6b52';

/** Shows or takes away the dot on the toolbar button. It counts nothing: there is one waiting nudge or none. */
export async function setBadge({ action }: Pick<BrowserParts, 'action'>, on: boolean): Promise<void> {
  if (on) await action.setBadgeBackgroundColor({ color: leaf });
  await action.setBadgeText({ text: on ? '•' : '' });
  await action.setTitle({ title: on ? i18n.t('action.waiting') : i18n.t('extName') });
}
