import type { DayWindow } from './cadence.ts';
import { mostWindows } from './cadence-edit.ts';
import { mostPerDay } from './defaults.ts';

/** What is added to a list is unlike all that is there, since entries are known by their value. */

const noon = Temporal.PlainTime.from('12:00');

export function newWindow(windows: readonly DayWindow[]): DayWindow {
  const from = firstFree(noon, 1, mostWindows, (hour) => !windows.some((one) => one.from.equals(hour)));
  return { from, to: from.add({ hours: 1 }) };
}

export function newTime(times: readonly Temporal.PlainTime[]): Temporal.PlainTime {
  const from = times.at(-1)?.add({ hours: 3 }) ?? Temporal.PlainTime.from('18:00');
  return firstFree(from, 3, mostPerDay, (time) => !times.some((one) => one.equals(time)));
}

/** Of the times that follow each other by so many hours, the first that is free; among more than `most` there is one. */
function firstFree(
  from: Temporal.PlainTime,
  hours: number,
  most: number,
  isFree: (time: Temporal.PlainTime) => boolean,
): Temporal.PlainTime {
  const tried = Array.from({ length: most + 1 }, (_, step) => from.add({ hours: hours * step }));
  return tried.find(isFree) ?? from;
}
