import { i18n } from '#i18n';
import type { CheckIn } from '../../../core/journal/check-in.ts';
import { longDateWords } from '../../time/date-words.ts';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';
import { RemovedItem } from '../RemovedItem.tsx';

/** When one checked in, and nothing of what it came to. Each can be removed; those that were stay until the section is left. */
export function KeptCheckIns({
  checkIns,
  removed,
  today,
  failed,
  onRemove,
  onUndo,
}: {
  checkIns: readonly CheckIn[];
  removed: readonly CheckIn[];
  today: Temporal.PlainDate;
  failed: JournalFailure | null;
  onRemove: (checkIn: CheckIn) => void;
  onUndo: (checkIn: CheckIn) => void;
}) {
  if (checkIns.length === 0 && removed.length === 0) return null;
  return (
    <details class="part">
      <summary>{i18n.t('checkIn.all')}</summary>
      <ul class="entries">
        {removed.map((checkIn) => {
          const date = checkIn.date.toString();
          const title = longDateWords(checkIn.date, today);
          return <RemovedItem key={date} id={date} gist={title} failed={failed} onUndo={() => onUndo(checkIn)} />;
        })}
        {checkIns.toReversed().map((checkIn) => {
          const date = checkIn.date.toString();
          const title = longDateWords(checkIn.date, today);
          return (
            <li key={date} class="entry">
              <div class="row">
                <p id={`check-in-${date}`} tabIndex={-1}>
                  {title}
                </p>
                <button
                  type="button"
                  class="text-button"
                  aria-label={i18n.t('checkIn.remove', { date: title })}
                  onClick={() => onRemove(checkIn)}
                >
                  {i18n.t('own.remove')}
                </button>
              </div>
              <FailedNote failed={failed} at={date} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
