import { type Day, wasTried } from '../day/day.ts';
import { hasWords } from '../day/day-words.ts';
import { type Skill, skillsOf } from '../strategies/skills.ts';
import { isHardDay } from './hard-days.ts';
import type { HardDay } from './note.ts';

export interface SeenWeek {
  days: readonly Day[];
  hardDays: readonly HardDay[];
}

/** Fewer than that happen by chance. */
const oftenEnough = 2;
const mostNamed = 3;

/** The latest one of that weekday, today included. */
export function weekEndOn(weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 });
}

export function weekUntil(last: Temporal.PlainDate): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  return { first: last.subtract({ days: 6 }), last };
}

/**
 * The last day of the week that a nudge of today invites to look back on: the first one that comes from the chosen weekday
 * on. `null` where nothing of that week is there to see, the last invitation is not a week old, or today is a hard day: the
 * week waits until tomorrow.
 */
export function weekToTell(
  weekday: number | null,
  today: Temporal.PlainDate,
  { days, hardDays }: SeenWeek,
  told: readonly Temporal.PlainDate[],
): Temporal.PlainDate | null {
  if (weekday === null || isHardDay(hardDays, today)) return null;
  const { first, last } = weekUntil(weekEndOn(weekday, today));
  if (told.some((one) => one.until(last).days < 7)) return null;
  const isIn = ({ date }: Day) => [first.until(date).days, date.until(last).days].every((distance) => distance >= 0);
  return days.some((day) => isIn(day) && isToRead(day) && !isHardToSee(day, hardDays)) ? last : null;
}

/** A month with something to read, and the dates of it that were practised; of what was only planned there is none. */
export interface MonthToRead {
  month: Temporal.PlainYearMonth;
  dates: Temporal.PlainDate[];
}

/** Whether there is anything of a day to read again. Of one that has nothing, nothing is shown. */
export function isToRead(day: Day): boolean {
  return wasTried(day) || hasWords(day);
}

export function isHardToSee(day: Day, hardDays: readonly HardDay[]): boolean {
  return day.response?.outcome === 'badly' || isHardDay(hardDays, day.date);
}

export function monthsToRead(days: readonly Day[]): MonthToRead[] {
  const months = Map.groupBy(days.filter(isToRead), ({ date }) => date.toPlainYearMonth().toString());
  return [...months]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, some]) => ({
      month: Temporal.PlainYearMonth.from(month),
      dates: some.filter(wasTried).map(({ date }) => date),
    }));
}

/** What went okay again and again, and more often than badly; how often is nobody's to know. */
export function helpedMost(days: readonly Day[], skillOf: (day: Day) => Skill | null): Skill[] {
  const bySkill = Map.groupBy(days.filter(wasTried), skillOf);
  const count = (skill: Skill, outcome: 'okay' | 'badly') =>
    (bySkill.get(skill) ?? []).filter(({ response }) => response?.outcome === outcome).length;
  return Object.values(skillsOf)
    .flat()
    .map((skill) => ({ skill, okays: count(skill, 'okay'), badly: count(skill, 'badly') }))
    .filter(({ okays, badly }) => okays >= oftenEnough && okays > badly)
    .toSorted((one, other) => other.okays - other.badly - (one.okays - one.badly))
    .slice(0, mostNamed)
    .map(({ skill }) => skill);
}
