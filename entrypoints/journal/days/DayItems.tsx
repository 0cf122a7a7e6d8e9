import { i18n } from '#i18n';
import type { DayToRead } from '../../../app/journal/your-days.ts';
import { DayEntry } from '../../../components/journal/days/DayEntry.tsx';
import { RemovedItem } from '../../../components/journal/RemovedItem.tsx';
import { longDateWords } from '../../../components/time/date-words.ts';
import { hasWords } from '../../../core/day/day-words.ts';
import type { JournalStore } from '../journal-store.ts';

/** The items of a list of days, and above them what was removed of some. */
export function DayItems({
  store: { words, failed },
  entries,
  today,
}: {
  store: Pick<JournalStore, 'words' | 'failed'>;
  entries: readonly DayToRead[];
  today: Temporal.PlainDate;
}) {
  const removed = words.removed.value;
  return (
    <>
      {removed.map((before) => (
        <RemovedItem
          key={before.date.toString()}
          id={`day-${before.date}`}
          said={i18n.t('days.removed', { date: longDateWords(before.date, today) })}
          failed={failed.value}
          onUndo={() => words.bringBack(before)}
        />
      ))}
      {entries.map((entry) => (
        <DayEntry
          key={entry.day.date.toString()}
          {...entry}
          today={today}
          failed={removed.some(({ date }) => date.equals(entry.day.date)) ? null : failed.value}
          onRemove={hasWords(entry.day) ? () => words.remove(entry.day) : null}
        />
      ))}
    </>
  );
}
