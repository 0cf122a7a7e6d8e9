import type { Day } from '../../core/day/day.ts';
import type { PlanAnswer } from '../../core/day/plan.ts';
import { planAnswered, planned } from '../../core/day/transitions.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { changeDay } from '../../platform/storage/day-store.ts';
import type { OpenPlan } from './open-plan.ts';

/** Resolves when it is on the disk. Rejects with `TooLong`, or with `ChangedMeanwhile` where another page has made another one. */
export async function keepPlan(day: Day, when: string, will: string): Promise<Day> {
  const plan = { when: fitting('when', when), will: fitting('will', will) };
  return changeDay(day.date, (stored) => planned(day, stored, plan));
}

/** Rejects with `ChangedMeanwhile` where something else was said of it in another page. */
export async function answerPlan({ date, plan }: OpenPlan, answer: PlanAnswer): Promise<void> {
  await changeDay(date, (stored) => planAnswered(stored, plan, answer));
}
