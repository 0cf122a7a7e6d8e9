import { i18n } from '#i18n';
import { EntryChanges } from '../../../components/journal/EntryChanges.tsx';
import { FailedNote } from '../../../components/journal/FailedNote.tsx';
import { HardDayForm } from '../../../components/journal/notes/HardDayForm.tsx';
import { RemovedItem } from '../../../components/journal/RemovedItem.tsx';
import { longDateWords, yearlyDateWords } from '../../../components/time/date-words.ts';
import type { HardDay } from '../../../core/journal/note.ts';
import type { JournalStore } from '../journal-store.ts';

/** The one that is being written, if any. */
export function HardDayWriting({ store: { hardDay, failed } }: { store: JournalStore }) {
  const open = hardDay.form.value;
  if (!open) return null;
  return (
    <HardDayForm {...open.typed} asked={open.asked} isLeaving={open.isLeaving} failed={failed.value} on={hardDay} />
  );
}

export function HardDays({
  store,
  hardDays,
  today,
}: {
  store: JournalStore;
  hardDays: readonly HardDay[];
  today: Temporal.PlainDate;
}) {
  const { hardDay: writing, noteOn: on } = store;
  const open = writing.form.value;
  const isOpen = ({ id }: HardDay) => id === open?.seen?.id;
  const isListed = !open?.isNew && hardDays.some(isOpen);
  const failed = store.failed.value;
  const form = <HardDayWriting store={store} />;
  return (
    <section class="part" aria-labelledby="hard-days">
      <h3 id="hard-days">{i18n.t('notes.hardTitle')}</h3>
      <p class="quiet">{i18n.t('notes.hardIntro')}</p>
      {open && !isListed ? (
        form
      ) : (
        <button type="button" id="write-hard-day" class="button" onClick={writing.write}>
          {i18n.t('notes.hardAdd')}
        </button>
      )}
      <ul class="entries">
        {on.removed.value.map(
          (thing) =>
            'hardDay' in thing && (
              <RemovedItem
                key={thing.hardDay.id}
                id={thing.hardDay.id}
                gist={dateWords(thing.hardDay, today)}
                failed={failed}
                onUndo={() => on.bringBack(thing)}
              />
            ),
        )}
        {hardDays.map((one) =>
          isOpen(one) ? (
            isListed && <li key={one.id}>{form}</li>
          ) : (
            <li key={one.id} class="entry">
              <h4 id={`hard-${one.id}`} tabIndex={-1}>
                {dateWords(one, today)}
              </h4>
              {one.name && <p class="own-words">{one.name}</p>}
              <div class="row">
                <EntryChanges
                  about={dateWords(one, today)}
                  onEdit={() => writing.edit(one)}
                  onRemove={() => on.removeHardDay(one)}
                />
              </div>
              <FailedNote failed={failed} at={one.id} />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function dateWords({ date, yearly }: HardDay, today: Temporal.PlainDate): string {
  return yearly ? i18n.t('notes.everyYear', { date: yearlyDateWords(date) }) : longDateWords(date, today);
}
