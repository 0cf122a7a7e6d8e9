import type { Plan } from '../../core/day/plan.ts';
import { readDays } from '../../platform/storage/day-store.ts';

export interface OpenPlan {
  date: Temporal.PlainDate;
  plan: Plan;
}

/** A plan is shown back on the next day that Tend is opened, within a week. */
const rememberedDays = 7;

/** The latest plan from before `today`, if it was not answered. */
export async function readOpenPlan(today: Temporal.PlainDate): Promise<OpenPlan | null> {
  const days = await readDays(today.subtract({ days: rememberedDays }), today.subtract({ days: 1 }));
  const last = days.findLast(({ plan }) => plan !== null);
  return last?.plan && last.plan.answer === null ? { date: last.date, plan: last.plan } : null;
}
