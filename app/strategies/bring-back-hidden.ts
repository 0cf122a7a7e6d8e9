import { type Day, strategiesOf } from '../../core/day/day.ts';
import { pickingInputs } from '../../core/picking/choice-for-day.ts';
import { eligible } from '../../core/picking/eligible.ts';
import { type HiddenGroup, hiddenGroups } from '../../core/strategies/hidden-groups.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { hideAll } from '../../platform/storage/mark-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { openToday } from '../day/today.ts';
import { readPickingFacts } from '../picking/choose-strategy.ts';
import { bringBack, type Replaced, type TakenBack } from '../picking/replace-strategy.ts';

export async function readHiddenGroups({ date, mood }: Day, now: Temporal.Instant): Promise<HiddenGroup[]> {
  const settings = await readSettings(now);
  const facts = await readPickingFacts(date, settings, now);
  const { library, days } = facts;
  const { shown, person, state } = pickingInputs(facts, date, { mood });
  const hidden = new Set(person.hidden);
  const returning = eligible(library, shown, { ...person, hidden: [] }, state).map(({ id }) => id);
  return hiddenGroups(
    library.filter(({ id }) => hidden.has(id)),
    new Set(returning.filter((id) => hidden.has(id))),
    days.toReversed().flatMap((day) => strategiesOf(day).toReversed()),
    settings.themesOff,
  );
}

/** Also gives those of them that were hidden until then. */
export async function unhide(
  ids: readonly StrategyId[],
  now: Temporal.Instant,
  zone: string,
): Promise<{ ids: StrategyId[]; after: Day }> {
  const back = await hideAll(ids, false);
  return { ids: back, after: await openToday(readSettings(now), now, zone) };
}

/** Takes that back: all of these are hidden again and the day is as it was, unless one was tried or chosen by now. */
export async function undoUnhide(
  ids: readonly StrategyId[],
  replaced: Replaced,
  now: Temporal.Instant,
): Promise<TakenBack> {
  return bringBack(replaced, now, { ids, hidden: true });
}
