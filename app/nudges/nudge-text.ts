import { i18n } from '#i18n';
import { chance } from '../../core/cadence/chance.ts';
import type { Nudge, Told } from '../../core/nudges/nudge.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import type { NotificationText } from '../../platform/browser/notifications.ts';

/**
 * Nothing that a person typed is ever in it, and discreet wording tells a passer-by nothing. On a hard day a promise is
 * told of in its words, too, since they ask nothing.
 */
export async function nudgeText(
  settings: Settings,
  { id, headsUp, lookBack }: Pick<Nudge, 'id'> & Told,
  strategy: StrategyId | null,
  now: Temporal.Instant,
  isHardDay = false,
): Promise<NotificationText> {
  const title = i18n.t('nudge.discreetTitle');
  const isDiscreet = settings.wording === 'discreet';
  if (headsUp)
    return { title, message: i18n.t(isDiscreet || isHardDay ? 'nudge.headsUpDiscreet' : 'nudge.headsUpFull') };
  if (lookBack) return { title, message: i18n.t(isDiscreet ? 'nudge.lookBackDiscreet' : 'nudge.lookBackFull') };
  // Loaded only to show a nudge: no page needs these lines to open.
  const { default: nudgeLines } = await import('virtual:tend/nudge-lines');
  const lines = strategy && nudgeLines[strategy];
  if (!lines || !(await mayBeNamed(strategy, isGentle(settings, now))))
    return { title, message: i18n.t('nudge.discreetMessage') };
  // What asks the person something first says nothing by itself: it has no lines for full wording.
  if (isDiscreet || lines.nudges.length === 0) return { title, message: lines.discreet };
  const line = lines.nudges[Math.floor(chance(settings.seed, 'line', id) * lines.nudges.length)];
  return { title: lines.title, message: line ?? lines.discreet };
}

/** What a nudge of today's idea would say, for a page that shows one before it comes. */
export function exampleNudge(
  settings: Settings,
  strategy: StrategyId | null,
  now: Temporal.Instant,
  zone: string,
): Promise<NotificationText> {
  const id = `${now.toZonedDateTimeISO(zone).toPlainDate()}#0` as const;
  return nudgeText(settings, { id, headsUp: null, lookBack: null }, strategy, now);
}

/** What was seen before "No" or "Not sure" stays today's until the popup opens and brings another in its place. */
async function mayBeNamed(strategy: StrategyId, gentle: boolean): Promise<boolean> {
  return !gentle || (await import('../picking/choose-strategy.ts')).mayStillBeOffered(strategy, gentle);
}
