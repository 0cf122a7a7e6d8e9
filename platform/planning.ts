import type { Day } from '../core/day-record.ts';
import { longestPlanPart, type Plan, type PlanAnswer } from '../core/plan.ts';
import type { OpenPlan } from './open-plan.ts';
import { changeDay } from './storage/days.ts';
import { sameDay } from './today.ts';

/** Keeps a plan with the day; resolves when it is on the disk. Where a half is missing, the day has no plan. */
export function keepPlan(day: Day, when: string, will: string): Promise<Day> {
  return changeDay(day.date, (current) => ({ ...sameDay(day, current), plan: planOf(when, will), planDraft: null }));
}

/** Writes down what became of a plan. */
export async function answerPlan({ date, plan }: OpenPlan, answer: PlanAnswer): Promise<void> {
  await changeDay(date, (current) => {
    if (!current) throw new Error(`there is no record of ${date}`);
    return { ...current, plan: { ...plan, answer } };
  });
}

function planOf(when: string, will: string): Plan | null {
  const [first, second] = [when, will].map((half) => half.trim().slice(0, longestPlanPart));
  return first && second ? { when: first, will: second, answer: null } : null;
}
