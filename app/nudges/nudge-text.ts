import { i18n } from '#i18n';
import { chance } from '../../core/cadence/chance.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import type { NotificationText } from '../../platform/browser/notifications.ts';

/** Nothing that a person typed is ever in it, and discreet wording tells a passer-by nothing. */
export async function nudgeText(
  settings: Settings,
  { id, headsUp }: Pick<Nudge, 'id' | 'headsUp'>,
  strategy: StrategyId | null,
): Promise<NotificationText> {
  if (headsUp) {
    const message = settings.wording === 'discreet' ? i18n.t('nudge.headsUpDiscreet') : i18n.t('nudge.headsUpFull');
    return { title: i18n.t('nudge.discreetTitle'), message };
  }
  // Loaded only to show a nudge: no page needs these lines to open.
  const { default: nudgeLines } = await import('virtual:tend/nudge-lines');
  const lines = strategy && nudgeLines[strategy];
  if (!lines) return { title: i18n.t('nudge.discreetTitle'), message: i18n.t('nudge.discreetMessage') };
  // What asks the person something first says nothing by itself: it has no lines for full wording.
  if (settings.wording === 'discreet' || lines.nudges.length === 0)
    return { title: i18n.t('nudge.discreetTitle'), message: lines.discreet };
  const line = lines.nudges[Math.floor(chance(settings.seed, 'line', id) * lines.nudges.length)];
  return { title: lines.title, message: line ?? lines.discreet };
}
