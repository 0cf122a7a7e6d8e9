import {
  type CheckIn,
  type CheckInAnswers,
  type CheckInItem,
  checkInItems,
  type Ground,
  type Leaning,
  type Pointer,
  type SafetyAnswers,
} from './check-in.ts';

/** The rules of the check-in. They are an editor's judgment and no validated scale: nobody is measured by them. */

export const daysBetweenCheckIns = 14;
export const leaningDays = 7;
const fewestAnswers = 4;
const atLeast: readonly [Ground, number][] = [
  ['steadier', 17],
  ['mixed', 9],
  ['shaky', 0],
];
const dropThatCounts = 6;

const leanings: Record<CheckInItem, Leaning> = {
  foreseeing: { theme: 'consistency', skills: [] },
  word_and_act: { theme: 'consistency', skills: [] },
  turning_to: { theme: 'vulnerability', skills: ['lean_a_little'] },
  year_ahead: { theme: 'patience_hope', skills: [] },
  understood: { theme: 'communication', skills: [] },
  softer_side: { theme: 'vulnerability', skills: ['small_share', 'read_response'] },
};

export type CheckInOutcome =
  /** Something was said that puts safety first: nothing else is shown, however high the rest. */
  | { kind: 'safety' }
  /** Something of that kind was said within the last 90 days: what it comes to stays hidden. */
  | { kind: 'hidden'; pointers: readonly Pointer[] }
  | { kind: 'few'; pointers: readonly Pointer[] }
  | { kind: 'ground'; ground: Ground; leaning: Leaning; pointers: readonly Pointer[] };

/** Also where none is made, since the last one is too near. */
export type CheckInReply = CheckInOutcome | { kind: 'soon' };

export interface CheckInContext {
  earlier: readonly CheckIn[];
  weighing: boolean;
  gentle: boolean;
}

/** A clock that was set back, or a journey west, can leave one that is dated later: that is as near as one before. */
export function mayCheckIn(kept: readonly CheckIn[], on: Temporal.PlainDate): boolean {
  return kept.every(({ date }) => isApart(date, on));
}

/** The first date from `today` on of which one may be made. `kept` is in order. */
export function nextCheckIn(kept: readonly CheckIn[], today: Temporal.PlainDate): Temporal.PlainDate {
  return kept.reduce((next, { date }) => (isApart(date, next) ? next : date.add({ days: daysBetweenCheckIns })), today);
}

function isApart(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Math.abs(one.until(other).days) >= daysBetweenCheckIns;
}

export function needsSafety({ sayNo, scared }: SafetyAnswers): boolean {
  return sayNo === 'no' || sayNo === 'not_sure' || scared === 'yes' || scared === 'not_sure';
}

export function checkInOutcome(
  checkIn: CheckIn,
  safety: SafetyAnswers,
  { earlier, weighing, gentle }: CheckInContext,
): CheckInOutcome {
  if (needsSafety(safety)) return { kind: 'safety' };
  const said: Pointer[] = weighing ? ['weighing'] : [];
  if (gentle) return { kind: 'hidden', pointers: said };
  const found = [...pointersFrom(checkIn, earlier), ...said];
  const ground = groundOf(checkIn.answers);
  const leaning = leaningOf(checkIn.answers);
  return ground && leaning ? { kind: 'ground', ground, leaning, pointers: found } : { kind: 'few', pointers: found };
}

/** 0 to 24, as whole numbers of which none lies between two words; `null` where too little was answered. For deciding only. */
export function steadiness(answers: CheckInAnswers): number | null {
  const given = checkInItems.map((item) => answers[item]).filter((answer) => answer !== null);
  if (given.length < fewestAnswers) return null;
  const sum = given.reduce((total: number, answer) => total + answer, 0);
  return Math.round((sum * checkInItems.length) / given.length);
}

export function groundOf(answers: CheckInAnswers): Ground | null {
  const score = steadiness(answers);
  return score === null ? null : (atLeast.find(([, least]) => least <= score)?.[0] ?? 'shaky');
}

export function leaningOf(answers: CheckInAnswers): Leaning | null {
  if (steadiness(answers) === null) return null;
  const given = checkInItems.filter((item) => answers[item] !== null);
  const lowest = Math.min(...given.map((item) => answers[item] ?? 0));
  const item = given.find((one) => answers[one] === lowest);
  return item ? leanings[item] : null;
}

/** What the last check-in points to, in the week after it. */
export function leaningOn(day: Temporal.PlainDate, checkIns: readonly CheckIn[]): Leaning | null {
  const last = checkIns.findLast(({ date }) => Temporal.PlainDate.compare(date, day) <= 0);
  return last && last.date.until(day).days <= leaningDays ? leaningOf(last.answers) : null;
}

function pointersFrom({ date, answers }: CheckIn, earlier: readonly CheckIn[]): Pointer[] {
  const apart = earlier.filter((one) => isApart(one.date, date));
  const before = apart.map((one) => steadiness(one.answers)).filter((score) => score !== null);
  const score = steadiness(answers);
  const last = before.at(-1);
  const found: [Pointer, boolean][] = [
    ['shaky_twice', groundOf(answers) === 'shaky' && apart.some((one) => groundOf(one.answers) === 'shaky')],
    ['dropped', score !== null && last !== undefined && last - score >= dropThatCounts],
    ['talks_stopped', answers.understood === 0 && apart.some((one) => one.answers.understood === 0)],
  ];
  return found.filter(([, holds]) => holds).map(([pointer]) => pointer);
}
