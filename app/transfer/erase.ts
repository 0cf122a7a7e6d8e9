import { changed } from '../../core/settings/settings-change.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { forgetHanded } from '../../platform/browser/handed-text.ts';
import { forgetLook } from '../../platform/browser/look-hint.ts';
import { clearNotifications } from '../../platform/browser/notifications.ts';
import { beginWith } from '../../platform/storage/first-settings.ts';
import { forgetFirstUse, noteFirstUse } from '../../platform/storage/first-use.ts';
import { forgetTyped } from '../../platform/storage/last-typed.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { forgetCopyAnswered } from '../../platform/storage/transfer/copy-answered.ts';
import { reconcile } from '../nudges/reconcile.ts';

/**
 * Erases all that Tend keeps, here and in the browser's notification list, and begins anew as on the first day. Only that
 * nudges were switched off is kept: whoever erases does not want to hear from Tend this evening. Resolves once all is
 * gone, and rejects where some of it may still be there; `agreed` resolves when the alarms agree.
 */
export async function eraseAll(
  browser: BrowserParts,
  now: Temporal.Instant,
  zone: string,
): Promise<{ agreed: Promise<void> }> {
  const { on } = (await readSettings(now)).cadence;
  // Whatever ends this in between, what is gone is gone by the person's wish and not lost.
  await forgetFirstUse();
  const edits = [{ kind: 'cadence', edit: { kind: 'set', field: 'on', to: on } }] as const;
  await beginWith(now, (fresh) => changed(fresh, { kind: 'edits', edits }, now, zone) ?? fresh);
  forgetLook();
  forgetTyped();
  // Where one of them fails, all that can go is gone all the same.
  const kept = await Promise.allSettled([forgetHanded(), forgetCopyAnswered(), clearNotifications(browser)]);
  await noteFirstUse(now).catch(() => {});
  const done = () => {};
  const agreed = reconcile(browser, now, zone).then(done, done);
  const failed = kept.find(({ status }) => status === 'rejected');
  if (failed) throw await agreed.then(() => (failed as PromiseRejectedResult).reason);
  return { agreed };
}

/** Begins anew after records were lost. It deletes nothing: there is nothing left to delete. */
export async function beginAnew(now: Temporal.Instant): Promise<void> {
  await forgetFirstUse();
  await readSettings(now);
}
