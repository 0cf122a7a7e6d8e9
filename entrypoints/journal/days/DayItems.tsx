import { i18n } from '#i18n';
import type { DayToRead } from '../../../app/journal/your-days.ts';
import { DayEntry } from '../../../components/journal/days/DayEntry.tsx';
import { RemovedItem } from '../../../components/journal/notes/RemovedItem.tsx';
import { longDateWords } from '../../../components/time/date-words.ts';
import { hasWords } from '../../../core/day/day-words.ts';
import type { JournalStore } from '../journal-store.ts';

/** The items of a list of days, and above them what was just removed of one. */
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
      {removed && (
        <RemovedItem
          id={`day-${removed.date}`}
          said={i18n.t('days.removed', { date: longDateWords(removed.date, today) })}
          failed={failed.value}
          onUndo={words.bringBack}
        />
      )}
      {entries.map((entry) => (
        <DayEntry
          key={entry.day.date.toString()}
          {...entry}
          today={today}
          failed={removed?.date.equals(entry.day.date) ? null : failed.value}
          onRemove={hasWords(entry.day) ? () => words.remove(entry.day) : null}
        />
      ))}
    </>
  );
}
