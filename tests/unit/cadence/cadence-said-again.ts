import fc from 'fast-check';
import type { Cadence, DayWindow, Slot, Weekday } from '../../../core/cadence/cadence.ts';
import { slots } from '../../../core/cadence/slots.ts';
import { cadences, places, seeds } from '../../world/arbitraries.ts';

// Nothing of the engine but `slots` is used here. What a cadence means is said a second time, by way of Temporal alone.

/** A cadence, a person and some dates of a zone, with a question that covers them. */
export const questions = fc
  .record({ cadence: cadences, seed: seeds, place: places, days: fc.integer({ min: 1, max: 10 }) })
  .map(({ cadence, seed, place: { zone, date }, days }) => ({
    cadence,
    seed,
    zone,
    from: date,
    to: date.add({ days: days - 1 }),
  }));

type Question = typeof questions extends fc.Arbitrary<infer Value> ? Value : never;

/** The same without a pause, which would hide most slots from properties that are about something else. */
export const unpaused = questions.map((question) => ({
  ...question,
  cadence: { ...question.cadence, pausedUntil: null },
}));

export function ask({ cadence, seed, from, to, zone }: Question): Slot[] {
  return slots(cadence, seed, from, to, zone);
}

export function plainly(found: readonly Slot[]): string[] {
  return found.map(({ id, date, at, until }) => `${id} ${date} ${at} ${until}`);
}

const compareWall = Temporal.PlainDateTime.compare;
export const isWithin = (minutes: number, from: number, to: number) => from <= minutes && minutes < to;
export const minutesBetween = (first: Temporal.Instant, second: Temporal.Instant) =>
  first.until(second).total('minutes');

/** A window as it lies on the wall of one date. */
function onWall(
  window: DayWindow,
  date: Temporal.PlainDate,
): { from: Temporal.PlainDateTime; to: Temporal.PlainDateTime } {
  const nextDay = Temporal.PlainTime.compare(window.to, window.from) < 0;
  return {
    from: date.toPlainDateTime(window.from),
    to: date.add({ days: nextDay ? 1 : 0 }).toPlainDateTime(window.to),
  };
}

function windowsOf(cadence: Cadence, date: Temporal.PlainDate) {
  const windows = cadence.windowsOn[date.dayOfWeek as Weekday] ?? cadence.windows;
  return windows.map((window) => onWall(window, date));
}

function isOpen(cadence: Cadence, date: Temporal.PlainDate, wall: Temporal.PlainDateTime): boolean {
  const inWindow = windowsOf(cadence, date).some(
    ({ from, to }) => compareWall(from, wall) <= 0 && compareWall(wall, to) < 0,
  );
  return inWindow && !isQuiet(cadence, wall.toPlainTime());
}

export function isQuiet({ quiet }: Cadence, time: Temporal.PlainTime): boolean {
  if (!quiet) return false;
  const begun = Temporal.PlainTime.compare(quiet.from, time) <= 0;
  const goesOn = Temporal.PlainTime.compare(time, quiet.to) < 0;
  const overnight = Temporal.PlainTime.compare(quiet.to, quiet.from) < 0;
  return overnight ? begun || goesOn : begun && goesOn;
}

/** The first moment that shows this on the clocks of the zone; `null` where the clocks skip it. */
function firstShown(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant | null {
  const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return moment.toPlainDateTime().equals(wall) ? moment.toInstant() : null;
}

/** As `firstShown`; where the clocks skip it, the moment of the skip, at which the clock shows the first minute after. */
export function firstFrom(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const beforeSkip = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const skip = () => beforeSkip.getTimeZoneTransition('next')?.toInstant() ?? beforeSkip.toInstant();
  return firstShown(wall, zone) ?? skip();
}

/** Whether the zone has this date at all. */
export function hasDate(zone: string, date: Temporal.PlainDate): boolean {
  return date.toZonedDateTime(zone).toPlainDate().equals(date);
}

/** Everything about one slot that its cadence forbids, in words. */
export function faults({ cadence, zone }: Question, { id, date, at, until }: Slot): string[] {
  const { rhythm } = cadence;
  const wall = at.toZonedDateTimeISO(zone).toPlainDateTime();
  const hour = at.add({ hours: 1 });
  const end = rhythm.kind === 'fixed' ? hour : firstFrom(windowEnd(cadence, date, wall), zone);
  const latest = Temporal.Instant.compare(hour, end) > 0 ? hour : end;
  const rightMoment =
    rhythm.kind === 'fixed'
      ? rhythm.times.some((time) => firstFrom(date.toPlainDateTime(time), zone).equals(at))
      : isOpen(cadence, date, wall) && firstShown(wall, zone)?.equals(at);
  return [
    ...(new RegExp(`^${date}#\\d+$`).test(id) ? [] : ['is misnamed']),
    ...(at.epochMilliseconds % 60_000 === 0 ? [] : ['is not a whole minute']),
    ...(rightMoment ? [] : ['is outside its windows and times, or comes the second time']),
    ...(isQuiet(cadence, wall.toPlainTime()) ? ['is in the quiet hours'] : []),
    ...(cadence.activeDays.includes(date.dayOfWeek as Weekday) ? [] : ['is on a day off']),
    ...(cadence.pausedUntil && Temporal.Instant.compare(at, cadence.pausedUntil) < 0 ? ['is in the pause'] : []),
    ...(Temporal.Instant.compare(at, until) < 0 ? [] : ['is late before it is due']),
    ...(Temporal.Instant.compare(until, latest) <= 0 ? [] : [`may come late until ${until}, not just ${latest}`]),
  ].map((fault) => `${id} at ${at} (${wall}) ${fault}`);
}

/** Where the windows end that hold this wall minute, also through windows that touch; the quiet hours left aside. */
function windowEnd(cadence: Cadence, date: Temporal.PlainDate, wall: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const windows = windowsOf(cadence, date);
  const longer = (end: Temporal.PlainDateTime): Temporal.PlainDateTime => {
    const next = windows.find(({ from, to }) => compareWall(from, end) <= 0 && compareWall(end, to) < 0);
    return next ? longer(next.to) : end;
  };
  return longer(wall);
}

/** The last moment that the open stretch around a slot still holds. */
export function lastOpenMoment(cadence: Cadence, slot: Slot, zone: string): Temporal.Instant {
  let last = slot.at;
  let wall = slot.at.toZonedDateTimeISO(zone).toPlainDateTime();
  while (isOpen(cadence, slot.date, wall)) {
    last = firstShown(wall, zone) ?? last;
    wall = wall.add({ minutes: 1 });
  }
  return last;
}

/** Every moment that the cadence leaves open on one date, in order, minute by minute. */
function openMoments(cadence: Cadence, date: Temporal.PlainDate, zone: string): number[] {
  const found = new Set<number>();
  if (!hasDate(zone, date)) return [];
  for (const { from, to } of windowsOf(cadence, date)) {
    for (let wall = from; compareWall(wall, to) < 0; wall = wall.add({ minutes: 1 })) {
      if (isQuiet(cadence, wall.toPlainTime())) continue;
      const shown = firstShown(wall, zone);
      if (shown) found.add(shown.epochMilliseconds / 60_000);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The open moments of a date that are the gap away from all that the two active dates before it could use. Only for
 * rhythms that use every active day.
 */
export function roomOf(cadence: Cadence, date: Temporal.PlainDate, zone: string): number[] {
  const before = [1, 2]
    .map((days) => date.subtract({ days }))
    .filter((day) => cadence.activeDays.includes(day.dayOfWeek as Weekday))
    .flatMap((day) => openMoments(cadence, day, zone).slice(-1));
  return openMoments(cadence, date, zone).filter((minute) =>
    before.every((last) => last + cadence.gapMinutes <= minute),
  );
}

/** The earliest minutes that lie at least `step` apart. */
export function packed(minutes: readonly number[], step: number): number[] {
  const kept: number[] = [];
  for (const minute of minutes) {
    const last = kept.at(-1);
    if (last === undefined || last + step <= minute) kept.push(minute);
  }
  return kept;
}

export function datesOf({ from, to }: Pick<Question, 'from' | 'to'>): Temporal.PlainDate[] {
  return Array.from({ length: from.until(to).days + 1 }, (_, days) => from.add({ days }));
}
