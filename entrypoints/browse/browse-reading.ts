import { openToday } from '../../app/day/today.ts';
import { readSummaries } from '../../app/picking/choose-strategy.ts';
import { loadAll } from '../../app/strategies/whole-library.ts';
import type { Day } from '../../core/day/day.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import { mayBeOffered } from '../../core/picking/gates.ts';
import { hasNewer } from '../../core/records/reading.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import type { Mark } from '../../core/strategies/mark.ts';
import { type OwnStrategy, ownSummary, ownText } from '../../core/strategies/own-strategy.ts';
import type { Browsed } from '../../core/strategies/search.ts';
import { isOwn, type StrategySummary, type StrategyText } from '../../core/strategies/strategy.ts';
import { listMarks, listOwn } from '../../platform/storage/mark-store.ts';
import { listPacks } from '../../platform/storage/packs/pack-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';

export interface BrowseReading {
  settings: Settings;
  day: Day;
  days: Days;
  /** Whether only what is open and done alone may be offered now. */
  gentle: boolean;
  strategies: Browsed[];
  own: OwnStrategy[];
  marks: Mark[];
  hasNewer: boolean;
}

export async function readBrowse(now: Temporal.Instant, zone: string): Promise<BrowseReading> {
  const settings = await readSettings(now);
  const gentle = isGentle(settings, now);
  const day = await openToday(settings, now, zone);
  const [summaries, ...listings] = await Promise.all([readSummaries(), listOwn(), listMarks(), listPacks()]);
  const [{ records: own }, { records: marks }, { records: packs }] = listings;
  const packOf = new Map(packs.flatMap(({ pack, ideas }) => ideas.map(({ id }) => [id, { pack: pack.name }])));
  const library = summaries.filter((summary) => !isOwn(summary.id) && mayBeOffered(summary, gentle));
  const texts = new Map((await loadAll(library.map(({ id }) => id))).map((text) => [text.id, text]));
  const strategies = library.flatMap((summary) => {
    const text = texts.get(summary.id);
    return text ? [{ ...browsed(summary, text, marks), ...packOf.get(summary.id) }] : [];
  });
  return {
    settings,
    day,
    days: { ...daysAt(now, zone, settings.cadence.dayStart), today: day.date },
    gentle,
    own,
    marks,
    hasNewer: hasNewer(...listings),
    strategies: [...own.map((one) => browsedOwn(one, marks)), ...strategies],
  };
}

export function browsedOwn(own: OwnStrategy, marks: readonly Mark[]): Browsed {
  return browsed(ownSummary(own), ownText(own), marks);
}

function browsed(summary: StrategySummary, text: StrategyText, marks: readonly Mark[]): Browsed {
  const mark = marks.find(({ id }) => id === summary.id);
  return { summary, text, saved: mark?.saved ?? false, hidden: mark?.hidden ?? false };
}
