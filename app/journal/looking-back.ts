import { isHardDay } from '../../core/journal/hard-days.ts';
import {
  helpedMost,
  isHardToSee,
  isToRead,
  type MonthToRead,
  monthsToRead,
  weekUntil,
} from '../../core/journal/look-back.ts';
import type { HardDay } from '../../core/journal/note.ts';
import { hasNewer } from '../../core/records/reading.ts';
import { type Skill, skillsOf } from '../../core/strategies/skills.ts';
import { listDays, readDays } from '../../platform/storage/day-store.ts';
import { listHardDays } from '../../platform/storage/journal/note-store.ts';
import { readSummaries } from '../picking/choose-strategy.ts';
import { type Beside, readAfter, readBefore } from './years-beside.ts';
import { type DayToRead, withTitles } from './your-days.ts';

export interface LookBackWish {
  /** `null`: where there is something to read. */
  year: number | null;
  month: Temporal.PlainYearMonth | null;
  /** The last day of a week that is to be looked back on, as long as no year is wished for. */
  week: Temporal.PlainDate | null;
  withHard: boolean;
}

interface Seen {
  year: number;
  month: Temporal.PlainYearMonth | null;
}

export interface YearSeen extends Seen {
  withHard: boolean;
  months: MonthToRead[];
  /** Those of the month, the newest first. */
  entries: DayToRead[];
  helped: Skill[];
  /** Whether something hard is left out. */
  leavesOut: boolean;
  before: Beside;
  after: Beside;
  hasNewer: boolean;
}

const allSkills: readonly string[] = Object.values(skillsOf).flat();

export async function readLookBack(wish: LookBackWish, today: Temporal.PlainDate): Promise<YearSeen> {
  const { withHard } = wish;
  const hard = await listHardDays();
  const hardDays = hard.records;
  const { year, month } = await seenFirst(wish, today, hardDays);
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const last = first.add({ years: 1 }).subtract({ days: 1 });
  const isInView = (day: Parameters<typeof isHardToSee>[0]) => withHard || !isHardToSee(day, hardDays);
  const [days, practised, library, before, after] = await Promise.all([
    listDays(first, last),
    // What helped does not begin anew with each year.
    year === today.year ? readDays(today.subtract({ years: 1 }), last) : readDays(first, last),
    readSummaries(),
    readBefore(year, isInView),
    readAfter(year, today.year, isInView),
  ]);
  const all = days.records;
  const inView = all.filter(isInView);
  // Days that went badly count, also while they are not shown: else all would seem to have helped.
  const counted = practised.filter(({ date }) => withHard || !isHardDay(hardDays, date));
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
    before,
    after,
    hasNewer: hasNewer(days, hard),
  };
}

/** What was wished for; else the month in which that week can be read, else the last year of which anything can. */
async function seenFirst(
  { year, month, week }: LookBackWish,
  today: Temporal.PlainDate,
  hardDays: readonly HardDay[],
): Promise<Seen> {
  if (year !== null) return { year, month };
  const { first, last } = weekUntil(week ?? today);
  const ofWeek = week ? await readDays(first, last) : [];
  const told = ofWeek.findLast((day) => isToRead(day) && !isHardToSee(day, hardDays))?.date;
  if (told) return { year: told.year, month: told.toPlainYearMonth() };
  const { year: known } = await readBefore(today.year + 1, () => true);
  return { year: known ?? today.year, month: null };
}
