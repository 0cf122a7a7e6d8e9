import { wasTried } from '../../core/day/day.ts';
import type { BackOff } from '../../core/nudges/back-off.ts';
import { lookBack } from '../../core/nudges/back-off-step.ts';
import { lookBackDays } from '../../core/nudges/delivery-state.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { changed } from '../../core/settings/settings-change.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readNudges } from '../../platform/storage/nudge-store.ts';
import { changeSettings } from '../../platform/storage/settings-store.ts';

/**
 * Looks at what became of the nudges of the days that have ended, and stores a change. Under the lock of `reconcile`, once
 * what is due by the present step is dealt with; and safe to be cut short, since it is looked at again then.
 */
export async function lookAtAnswers(settings: Settings, now: Temporal.Instant, zone: string): Promise<Settings> {
  const { backOff, cadence } = settings;
  const { dayStart } = cadence;
  const today = dayOf(now, zone, dayStart);
  const nothingEnded = backOff.from !== null && Temporal.PlainDate.compare(backOff.from, today) === 0;
  if (nothingEnded && backOff.step === 0) return settings;
  // What lies further back is of no use; and a clock that ran ahead may have left a day that is still to come.
  const days = await readDays(today.subtract({ days: lookBackDays }), today);
  const practised = days.filter(wasTried).map(({ date }) => date);
  const nudges = await readNudges(now, zone);
  const look = (before: BackOff) => lookBack(before, nudges, practised, today, { dayStart, zone });
  if (isSame(backOff, look(backOff))) return settings;
  // Looked at once more as it is stored then: the person may have said something meanwhile.
  return changeSettings(
    now,
    (current) => changed(current, { kind: 'backOff', backOff: look(current.backOff) }, now, zone) ?? current,
  );
}

function isSame(a: BackOff, b: BackOff): boolean {
  return a.step === b.step && a.ignored === b.ignored && a.from !== null && b.from?.equals(a.from) === true;
}
