import { prefer } from '../picking/theme-balance.ts';
import { type StrategyId, type StrategySummary, type Theme, themes } from './strategy.ts';

/** Hidden strategies that can be brought back at once: those hidden last, all of them, or those of one theme. */
export interface HiddenGroup {
  of: 'last' | 'all' | Theme;
  ids: StrategyId[];
}

const lastFew = 5;

/**
 * What a person can bring back on a day that has nothing: only groups with something in them that may come up that day,
 * since any other would change nothing that they see. Themes that are off are offered where no other one is.
 *
 * @param hidden all that are hidden
 * @param returning those of them that may come up on the day once they are not
 * @param latest what was some day's strategy, the latest first
 */
export function hiddenGroups(
  hidden: readonly StrategySummary[],
  returning: ReadonlySet<StrategyId>,
  latest: readonly StrategyId[],
  themesOff: readonly Theme[],
): HiddenGroup[] {
  const all = hidden.map(({ id }) => id);
  const last = [...new Set(latest)].filter((id) => all.includes(id)).slice(0, lastFew);
  const ofThemes = themes.map((theme) => ({
    of: theme,
    ids: hidden.filter((one) => one.theme === theme).map(({ id }) => id),
  }));
  const brings = ({ ids }: HiddenGroup) => ids.some((id) => returning.has(id));
  // A part that is all there is needs no name of its own.
  const isPart = (group: HiddenGroup) => brings(group) && group.ids.length < all.length;
  const groups: HiddenGroup[] = [
    ...[{ of: 'last' as const, ids: last }].filter(isPart),
    { of: 'all', ids: all },
    ...prefer(ofThemes.filter(isPart), ({ of }) => !themesOff.includes(of)),
  ];
  return groups.filter(brings);
}
