import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstMinuteFrom,
  happens,
  midnight,
  minuteOf,
  momentOf,
  realMinutes,
  wallClock,
} from '../../../core/time/wall-clock.ts';
import { dates, patience, places, runs, times } from '../../world/arbitraries.ts';

/** From midnight of the date before to the end of the date after. */
const minutesAround = fc.integer({ min: -1440, max: 2879 });

/** The moment at which the clocks of a zone first show this, by Temporal alone; `undefined` where they never do. */
function firstShown(wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime | undefined {
  const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return moment.toPlainDateTime().equals(wall) ? moment : undefined;
}

/** As `firstShown`; for a time that the clocks skip, the moment of the skip. */
function firstFrom(wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime | null {
  const before = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return firstShown(wall, zone) ?? before.getTimeZoneTransition('next');
}

function iso(moment: Temporal.ZonedDateTime | null | undefined): string | undefined {
  return moment?.toInstant().toString();
}

describe('in every zone', { timeout: patience }, () => {
  test('a wall minute stands for the first moment that shows it, and for none where it is skipped', () => {
    fc.assert(
      fc.property(places, minutesAround, ({ zone, date }, minutes) => {
        const clock = wallClock(zone, date, date);
        const wallMinute = midnight(date) + minutes;
        const found = realMinutes(clock, [{ from: wallMinute, to: wallMinute + 1 }]);
        const wall = date.toPlainDateTime().add({ minutes });
        const shown = firstShown(wall, zone);
        expect(found.map(({ from }) => momentOf(from).toString())).toEqual(shown ? [iso(shown)] : []);
        expect(found.every(({ from, to }) => to === from + 1)).toBe(true);
      }),
      runs(800),
    );
  });

  test('the first minute from a skipped one is where the clock goes on', () => {
    fc.assert(
      fc.property(places, minutesAround, ({ zone, date }, minutes) => {
        const found = firstMinuteFrom(wallClock(zone, date, date), midnight(date) + minutes);
        const expected = firstFrom(date.toPlainDateTime().add({ minutes }), zone);
        expect(found && momentOf(found.real).toString()).toBe(iso(expected));
        expect(found && momentOf(found.wall).toZonedDateTimeISO('UTC').toPlainDateTime().toString()).toBe(
          expected?.toPlainDateTime().toString(),
        );
      }),
      runs(800),
    );
  });

  test('the runs go forward on the wall and in truth, and never meet', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 800 }), ({ zone, date }, days) => {
        const { runs: found } = wallClock(zone, date, date.add({ days }));
        for (const [index, run] of found.entries()) {
          expect(run.from).toBeLessThan(run.to);
          const before = found[index - 1];
          if (!before) continue;
          expect(run.from).toBeGreaterThanOrEqual(before.to);
          expect(run.from + run.shift).toBeGreaterThanOrEqual(before.to + before.shift);
        }
      }),
      runs(200),
    );
  });

  test('a longer range of dates says the same of each date', () => {
    fc.assert(
      fc.property(places, fc.nat({ max: 400 }), fc.nat({ max: 400 }), ({ zone, date }, before, after) => {
        const near = wallClock(zone, date, date);
        const far = wallClock(zone, date.subtract({ days: before }), date.add({ days: after }));
        const threeDays = [{ from: midnight(date) - 1440, to: midnight(date) + 2880 }];
        expect(realMinutes(near, threeDays)).toEqual(realMinutes(far, threeDays));
      }),
      runs(300),
    );
  });

  test('a date happens unless the zone jumps over it', () => {
    fc.assert(
      fc.property(places, ({ zone, date }) => {
        const start = date.toZonedDateTime(zone);
        expect(happens(wallClock(zone, date, date), date)).toBe(start.toPlainDate().equals(date));
      }),
      runs(800),
    );
  });
});

test.each([
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Fakaofo', '2011-12-30'],
  ['Pacific/Kwajalein', '1993-08-21'],
  ['Pacific/Kiritimati', '1994-12-31'],
])('%s had no %s, but had the dates around it', (zone, text) => {
  const date = Temporal.PlainDate.from(text);
  const clock = wallClock(zone, date, date);
  expect([-1, 0, 1].map((days) => happens(clock, date.add({ days })))).toEqual([true, false, true]);
});

test('midnight and minutes of the day name the same minute as a date with a time', () => {
  fc.assert(
    fc.property(dates, times, (date, time) => {
      const minute = midnight(date) + minuteOf(time);
      expect(momentOf(minute).toZonedDateTimeISO('UTC').toPlainDateTime().equals(date.toPlainDateTime(time))).toBe(
        true,
      );
    }),
    runs(200),
  );
});

test('seconds are dropped from a time', () => {
  expect(minuteOf(Temporal.PlainTime.from('08:30:59.999'))).toBe(510);
});
