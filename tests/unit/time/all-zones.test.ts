import { expect, test } from 'vitest';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { slots } from '../../../core/cadence/slots.ts';
import { patience } from '../../world/arbitraries.ts';

/**
 * Every zone that this Node knows, each by each and not by chance, in years from 1990 to 2060: a fixed time comes when the
 * clocks there first show it, and where they skip it, when they go on. What clocks show is asked of `Intl`, not of
 * Temporal, which the code itself asks. A night run takes all the years.
 */

const years = process.env.TEND_RUNS ? Array.from({ length: 71 }, (_, index) => 1990 + index) : [1990, 2011, 2027, 2060];
const zones = Intl.supportedValuesOf('timeZone');
const times = ['00:15', '02:30', '17:05'];
const cadence: Cadence = {
  ...defaultCadence(),
  quiet: null,
  gapMinutes: 15,
  ceiling: 3,
  rhythm: { kind: 'fixed', times: times.map((text) => Temporal.PlainTime.from(text)) },
};

/** The dates of a year that are worth a look: each clock change with its neighbours, the end of February, of the year. */
function datesOf(zone: string, year: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const dates = [first, first.add({ days: 58 }), first.add({ days: 59 }), first.with({ month: 12, day: 31 })];
  let change = first.toZonedDateTime(zone).getTimeZoneTransition('next');
  while (change?.year === year) {
    for (const days of [-1, 0, 1]) dates.push(change.toPlainDate().add({ days }));
    change = change.getTimeZoneTransition('next');
  }
  return dates;
}

/** What the clocks of a zone show, as text that sorts like time. */
function clockOf(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (at) => format.format(at).replace(', ', ' ');
}

const minute = 60_000;
/** How far a repeated time may lie from the first: half an hour in Lord Howe, seven hours in Vostok. */
const repeats = [30, 60, 120, 180, 240, 420].map((minutes) => minutes * minute);

/** What is wrong with the slot of one date and time, if anything. `all` are the moments of that date's slots. */
function fault(
  shows: (at: number) => string,
  wanted: string,
  at: number | undefined,
  date: Temporal.PlainDate,
  all: readonly number[],
) {
  const skips = (moment: number) => shows(moment - minute) < wanted && wanted < shows(moment);
  if (at === undefined) {
    // Casey once skipped three hours, and with them two of the times: both come when the clocks go on, which is once.
    if (all.some(skips)) return null;
    const noon = date.toZonedDateTime('UTC').epochMilliseconds + 720 * minute;
    const happens = [-14, -7, 0, 7, 12].some((hours) => shows(noon + hours * 60 * minute).startsWith(date.toString()));
    return happens ? 'has no slot' : null;
  }
  const shown = shows(at);
  if (shown === wanted) return repeats.some((before) => shows(at - before) === wanted) ? 'is the second one' : null;
  return skips(at) ? null : `comes at ${shown}`;
}

test.each(years)('in %i, in every zone, local times are exact', { timeout: patience }, (year) => {
  expect(zones.length).toBeGreaterThan(400);
  const wrong = zones.flatMap((zone) => {
    const shows = clockOf(zone);
    return datesOf(zone, year).flatMap((date) => {
      const found = slots(cadence, 'someone', date, date, zone);
      const moments = found.map(({ at }) => at.epochMilliseconds);
      return times.flatMap((time) => {
        const minuteOfDay = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
        const at = found.find(({ id }) => id === `${date}#${minuteOfDay}`)?.at.epochMilliseconds;
        const what = fault(shows, `${date} ${time}`, at, date, moments);
        return what ? [`${zone}, ${date} ${time} ${what}`] : [];
      });
    });
  });
  expect(wrong).toEqual([]);
});
