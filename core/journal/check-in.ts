import type { Skill } from '../strategies/skills.ts';
import type { Theme } from '../strategies/strategy.ts';

export const checkInItems = [
  'foreseeing',
  'word_and_act',
  'turning_to',
  'year_ahead',
  'understood',
  'softer_side',
] as const;
export type CheckInItem = (typeof checkInItems)[number];

export const checkInAnswers = [0, 1, 2, 3, 4] as const;
export type CheckInAnswer = (typeof checkInAnswers)[number];

export type CheckInAnswers = Record<CheckInItem, CheckInAnswer | null>;

/** What is said to the two items on safety. It is stored nowhere. */
export interface SafetyAnswers {
  sayNo: 'yes' | 'not_sure' | 'no' | null;
  scared: 'no' | 'not_sure' | 'yes' | null;
}

export interface CheckIn {
  date: Temporal.PlainDate;
  answers: CheckInAnswers;
}

export const grounds = ['shaky', 'mixed', 'steadier'] as const;
export type Ground = (typeof grounds)[number];

export interface Leaning {
  theme: Theme;
  skills: readonly Skill[];
}

export const pointers = ['shaky_twice', 'dropped', 'talks_stopped', 'weighing'] as const;
export type Pointer = (typeof pointers)[number];
