import type { HeadsUp } from '../nudges/nudge.ts';
import type { CheckIn } from './check-in.ts';
import { daysBetweenCheckIns, mayCheckIn } from './check-in-reading.ts';
import { isHardDay } from './hard-days.ts';
import { isToldOf } from './heads-up.ts';
import type { HardDay } from './note.ts';
import { dueText, type OwnPromise } from './own-promise.ts';

/** For so many days another check-in is offered to whoever has done one before; then nothing is said of it any more. */
const offeredDays = 3;

export type PopupLine = 'hardDay' | 'promise' | 'promiseSoon' | 'checkIn';

/** A promise of which a nudge told, and the person's day on which it came. */
export interface ToldOf extends HeadsUp {
  on: Temporal.PlainDate;
}

/** The one thing of the journal that the popup says, if any: what today is, before what is due, before what one may do. */
export function popupLine(
  today: Temporal.PlainDate,
  {
    hardDays,
    promises,
    told,
    checkIns,
    gentle,
  }: {
    hardDays: readonly HardDay[];
    promises: readonly OwnPromise[];
    told: readonly ToldOf[];
    checkIns: readonly CheckIn[];
    gentle: boolean;
  },
): PopupLine | null {
  if (isHardDay(hardDays, today)) return 'hardDay';
  if (promises.some(({ due }) => due?.date.equals(today))) return 'promise';
  if (promises.some((promise) => isComing(promise, told, today))) return 'promiseSoon';
  const last = checkIns.findLast(({ date }) => Temporal.PlainDate.compare(date, today) <= 0)?.date;
  const since = last ? last.until(today).days - daysBetweenCheckIns : -1;
  const isOffered = !gentle && since >= 0 && since < offeredDays && mayCheckIn(checkIns, today);
  return isOffered ? 'checkIn' : null;
}

/** Whoever comes by a nudge that told of a promise finds the way to it, and on the day before it is due, too. */
function isComing({ id, due }: OwnPromise, told: readonly ToldOf[], today: Temporal.PlainDate): boolean {
  if (!due || Temporal.PlainDate.compare(due.date, today) <= 0) return false;
  const isTomorrow = due.date.equals(today.add({ days: 1 }));
  return told.some((one) => isToldOf(one, { id, due: dueText(due) }) && (isTomorrow || one.on.equals(today)));
}
