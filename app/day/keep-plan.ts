import type { Day } from '../../core/day/day.ts';
import type { Plan, PlanAnswer } from '../../core/day/plan.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { changeDay } from '../../platform/storage/day-store.ts';
import type { OpenPlan } from './open-plan.ts';
import { sameDay } from './today.ts';

/**
 * Keeps a plan with the day; resolves when it is on the disk. Where a half is missing, the day has no plan. Rejects with
 * `TooLong` where a half is longer than it may be.
 */
export async function keepPlan(day: Day, when: string, will: string): Promise<Day> {
  const plan = planOf(fitting('when', when), fitting('will', will));
  return changeDay(day.date, (current) => ({ ...sameDay(day, current), plan, planDraft: null }));
}

/** Writes down what became of a plan. */
export async function answerPlan({ date, plan }: OpenPlan, answer: PlanAnswer): Promise<void> {
  await changeDay(date, (current) => {
    if (!current) throw new Error(`there is no record of ${date}`);
    return { ...current, plan: { ...plan, answer } };
  });
}

function planOf(when: string, will: string): Plan | null {
  return when && will ? { when, will, answer: null } : null;
}
