import { hardDaysOn } from '../../core/journal/hard-days.ts';
import { helpedMost, isHardToSee, isToRead, type MonthToRead, monthsToRead } from '../../core/journal/look-back.ts';
import { hasNewer } from '../../core/records/reading.ts';
import { type Skill, skillsOf } from '../../core/strategies/skills.ts';
import { listDays } from '../../platform/storage/day-store.ts';
import { readDaysBefore } from '../../platform/storage/journal/days-before.ts';
import { listHardDays } from '../../platform/storage/journal/note-store.ts';
import { readSummaries } from '../picking/choose-strategy.ts';
import { type DayToRead, withTitles } from './your-days.ts';

export interface LookBackWish {
  year: number;
  month: Temporal.PlainYearMonth | null;
  withHard: boolean;
}

export interface YearSeen extends LookBackWish {
  months: MonthToRead[];
  /** Those of the month, the newest first. */
  entries: DayToRead[];
  helped: Skill[];
  /** Whether something hard is left out. */
  leavesOut: boolean;
  earlier: number | null;
  hasNewer: boolean;
}

const allSkills: readonly string[] = Object.values(skillsOf).flat();

export async function readYear({ year, month, withHard }: LookBackWish): Promise<YearSeen> {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const [days, hard, library, before] = await Promise.all([
    listDays(first, first.add({ years: 1 }).subtract({ days: 1 })),
    listHardDays(),
    readSummaries(),
    readDaysBefore(first.toString(), 1),
  ]);
  const [all, hardDays] = [days.records, hard.records];
  const inView = all.filter((day) => withHard || !isHardToSee(day, hardDays));
  // Days that went badly count, also while they are not shown: else all would seem to have helped.
  const counted = all.filter(({ date }) => withHard || hardDaysOn(hardDays, date).length === 0);
  const skills = new Map(library.map(({ id, skill }) => [id, skill]));
  const ofMonth = inView.filter((day) => isToRead(day) && month?.equals(day.date.toPlainYearMonth()));
  return {
    year,
    month,
    withHard,
    months: monthsToRead(inView),
    entries: await withTitles(ofMonth.toReversed()),
    helped: helpedMost(counted, ({ strategy }) => {
      const skill = strategy && skills.get(strategy);
      return skill && allSkills.includes(skill) ? (skill as Skill) : null;
    }),
    leavesOut: inView.length < all.length && all.some((day) => isToRead(day) && isHardToSee(day, hardDays)),
    earlier: before.records.at(-1)?.date.year ?? null,
    hasNewer: hasNewer(days, hard),
  };
}
