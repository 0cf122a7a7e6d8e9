import { pausedAt } from '../cadence/pause.ts';
import { asksFirst } from '../picking/asks-first.ts';
import { isGentle, type Settings } from '../settings/settings.ts';
import { type Gate, isOfLibrary } from '../strategies/strategy.ts';
import { dayOf } from '../time/person-day.ts';
import type { OpeningAhead } from './ahead-address.ts';
import type { Day } from './day.ts';
import { nextDayStart } from './day-turn.ts';
import { textMark } from './text-mark.ts';

/** `null` where the popup has to look first: what was answered, asks something, is none of ours, may be replaced, or rests. */
export function openingAhead(
  { day, gate, settings }: { day: Day; gate: Gate | null; settings: Settings },
  version: string,
  now: Temporal.Instant,
  zone: string,
): OpeningAhead | null {
  const { strategy, shown, response, swappedFrom } = day;
  const { cadence } = settings;
  if (!strategy || !gate || response || isGentle(settings, now) || pausedAt(cadence, now)) return null;
  if (asksFirst({ gate }) || !isOfLibrary(strategy) || !dayOf(now, zone, cadence.dayStart).equals(day.date))
    return null;
  return {
    version,
    from: now.epochMilliseconds,
    until: nextDayStart(now, zone, cadence.dayStart).epochMilliseconds,
    offset: 0 - now.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9,
    strategy,
    text: shown && textMark(shown),
    swapped: swappedFrom !== null,
    nudges: cadence.on,
  };
}
