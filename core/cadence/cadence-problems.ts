import { measure } from '../time/interval.ts';
import { minuteOf, minutesPerDay, wallClock } from '../time/wall-clock.ts';
import type { Cadence, DayWindow, Weekday } from './cadence.ts';
import { mostPerDay, weekdays } from './defaults.ts';
import { openTime } from './open-time.ts';
import { wantedPerDay } from './rhythm-change.ts';
import { slots } from './slots.ts';

export type CadenceProblem =
  | { field: 'activeDays'; kind: 'noDay' }
  /** `weekday` is missing for the usual windows. */
  | { field: 'windows'; kind: 'noWindow'; weekday?: Weekday }
  | { field: 'windows'; kind: 'endsWhereItStarts'; weekday?: Weekday; index: number }
  | { field: 'windows'; kind: 'insideQuiet'; weekday?: Weekday; index: number }
  | { field: 'times'; kind: 'noTime' }
  | { field: 'times'; kind: 'insideQuiet'; index: number }
  | { field: 'times'; kind: 'tooClose'; index: number }
  | { field: 'rhythm'; kind: 'moreThanDays'; days: number }
  | { field: 'quiet'; kind: 'endsWhereItStarts' }
  | { field: 'gap'; kind: 'doesNotFit'; fits: number }
  | { field: 'gap'; kind: 'longerThanStep' }
  | { field: 'dayStart'; kind: 'notMorning' }
  | { field: 'ceiling'; kind: 'belowRhythm'; wanted: number };

/** All that is wrong with a cadence, in the order of the options page; empty where the engine can run it as it reads. */
export function cadenceProblems(cadence: Cadence): CadenceProblem[] {
  const found = [...dayProblems(cadence), ...timeProblems(cadence), ...quietProblems(cadence)];
  // What a day holds can be counted only once every field makes sense by itself.
  return [
    ...found,
    ...(found.length === 0 ? fitProblems(cadence) : []),
    ...ceilingProblems(cadence),
    ...dayStartProblems(cadence),
  ];
}

function dayProblems({ activeDays, rhythm }: Cadence): CadenceProblem[] {
  if (activeDays.length === 0) return [{ field: 'activeDays', kind: 'noDay' }];
  const tooMany = rhythm.kind === 'weekly' && rhythm.perWeek > activeDays.length;
  return tooMany ? [{ field: 'rhythm', kind: 'moreThanDays', days: activeDays.length }] : [];
}

function timeProblems(cadence: Cadence): CadenceProblem[] {
  const { rhythm, windows, windowsOn } = cadence;
  if (rhythm.kind === 'fixed') return fixedProblems(cadence, rhythm.times);
  const own = weekdays.flatMap((weekday) => {
    const list = windowsOn[weekday];
    return list ? windowProblems(cadence, list, weekday) : [];
  });
  return [...windowProblems(cadence, windows), ...own];
}

function windowProblems(cadence: Cadence, windows: readonly DayWindow[], weekday?: Weekday): CadenceProblem[] {
  const where = { field: 'windows', ...(weekday && { weekday }) } as const;
  if (windows.length === 0) return [{ ...where, kind: 'noWindow' }];
  return windows.flatMap((window, index): CadenceProblem[] => {
    if (window.from.equals(window.to)) return [{ ...where, kind: 'endsWhereItStarts', index }];
    return openMinutes(cadence, [window]) === 0 ? [{ ...where, kind: 'insideQuiet', index }] : [];
  });
}

function fixedProblems(cadence: Cadence, times: readonly Temporal.PlainTime[]): CadenceProblem[] {
  if (times.length === 0) return [{ field: 'times', kind: 'noTime' }];
  return times.flatMap((time, index): CadenceProblem[] => {
    const oneMinute = { from: time, to: time.add({ minutes: 1 }) };
    if (openMinutes(cadence, [oneMinute]) === 0) return [{ field: 'times', kind: 'insideQuiet', index }];
    const tooClose = times.slice(0, index).some((other) => minutesApart(time, other) < cadence.gapMinutes);
    return tooClose ? [{ field: 'times', kind: 'tooClose', index }] : [];
  });
}

function quietProblems({ quiet }: Cadence): CadenceProblem[] {
  return quiet?.from.equals(quiet.to) ? [{ field: 'quiet', kind: 'endsWhereItStarts' }] : [];
}

function fitProblems(cadence: Cadence): CadenceProblem[] {
  const { rhythm, activeDays } = cadence;
  if (rhythm.kind === 'fixed') return [];
  if (rhythm.kind === 'every' && rhythm.hours * 60 < cadence.gapMinutes)
    return [{ field: 'gap', kind: 'longerThanStep' }];
  // Which days a week chooses is left to chance, so each of them must have room.
  const daily = rhythm.kind === 'weekly' ? ({ kind: 'varied', perDay: 1 } as const) : rhythm;
  const free = { ...cadence, rhythm: daily, pausedUntil: null, ceiling: mostPerDay };
  const counts = activeDays.map((weekday) => {
    const date = aMonday.add({ days: 6 + weekday });
    return slots(free, '', date, date, 'UTC').length;
  });
  const fits = Math.min(...counts);
  return fits < wantedPerDay(rhythm) ? [{ field: 'gap', kind: 'doesNotFit', fits }] : [];
}

function ceilingProblems({ rhythm, ceiling }: Cadence): CadenceProblem[] {
  const wanted = wantedPerDay(rhythm);
  return ceiling < wanted ? [{ field: 'ceiling', kind: 'belowRhythm', wanted }] : [];
}

function dayStartProblems({ dayStart }: Cadence): CadenceProblem[] {
  return dayStart.hour >= 12 ? [{ field: 'dayStart', kind: 'notMorning' }] : [];
}

/** Any week in a zone without clock changes will do to ask what a cadence means on an ordinary day. */
const aMonday = Temporal.PlainDate.from('2001-01-01');

function openMinutes(cadence: Cadence, windows: readonly DayWindow[]): number {
  const clock = wallClock('UTC', aMonday, aMonday.add({ days: 1 }));
  return measure(openTime({ ...cadence, windows, windowsOn: {} }, aMonday, clock));
}

/** Around the clock, since the same times come again the next day. */
function minutesApart(a: Temporal.PlainTime, b: Temporal.PlainTime): number {
  const apart = Math.abs(minuteOf(a) - minuteOf(b));
  return Math.min(apart, minutesPerDay - apart);
}
