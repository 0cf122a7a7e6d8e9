import type { Day, Drafts } from '../core/day-record.ts';
import { changeDay } from './storage/days.ts';
import { sameDay } from './today.ts';

/** Keeps what is being typed, since a popup may be gone at any moment; `null` once it is kept or dropped. */
export async function keepDraft(day: Day, typed: Partial<Drafts>): Promise<void> {
  await changeDay(day.date, (current) => ({ ...sameDay(day, current), ...typed }));
}
