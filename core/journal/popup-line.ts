import type { CheckIn } from './check-in.ts';
import { daysBetweenCheckIns, mayCheckIn } from './check-in-reading.ts';
import { hardDaysOn } from './hard-days.ts';
import type { HardDay } from './note.ts';
import type { OwnPromise } from './own-promise.ts';

/** For so many days another check-in is offered to whoever has done one before; then nothing is said of it any more. */
const offeredDays = 3;

export type PopupLine = 'quiet' | 'promise' | 'checkIn';

/** The one thing of the journal that the popup says, if any: what today is, before what is due, before what one may do. */
export function popupLine(
  today: Temporal.PlainDate,
  {
    hardDays,
    promises,
    checkIns,
    gentle,
  }: {
    hardDays: readonly HardDay[];
    promises: readonly OwnPromise[];
    checkIns: readonly CheckIn[];
    gentle: boolean;
  },
): PopupLine | null {
  if (hardDaysOn(hardDays, today).length > 0) return 'quiet';
  if (promises.some(({ due }) => due?.date.equals(today))) return 'promise';
  const last = checkIns.findLast(({ date }) => Temporal.PlainDate.compare(date, today) <= 0)?.date;
  const since = last ? last.until(today).days - daysBetweenCheckIns : -1;
  const isOffered = !gentle && since >= 0 && since < offeredDays && mayCheckIn(checkIns, today);
  return isOffered ? 'checkIn' : null;
}
