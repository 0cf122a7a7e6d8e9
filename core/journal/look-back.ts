import { type Day, wasTried } from '../day/day.ts';
import { type Skill, skillsOf } from '../strategies/skills.ts';
import { hardDaysOn } from './hard-days.ts';
import type { HardDay } from './note.ts';

/** Fewer than that happen by chance. */
const oftenEnough = 2;
const mostNamed = 3;

export interface PractisedMonth {
  month: Temporal.PlainYearMonth;
  dates: Temporal.PlainDate[];
}

/** Whether there is anything of a day to read again. Of one that has nothing, nothing is shown. */
export function isToRead(day: Day): boolean {
  return wasTried(day) || day.plan !== null;
}

export function isHardToSee(day: Day, hardDays: readonly HardDay[]): boolean {
  return day.response?.outcome === 'badly' || hardDaysOn(hardDays, day.date).length > 0;
}

export function practisedMonths(days: readonly Day[]): PractisedMonth[] {
  const months = Map.groupBy(days.filter(wasTried), ({ date }) => date.toPlainYearMonth().toString());
  return [...months]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, some]) => ({ month: Temporal.PlainYearMonth.from(month), dates: some.map(({ date }) => date) }));
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
