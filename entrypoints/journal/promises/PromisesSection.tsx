import { i18n } from '#i18n';
import type { Open } from '../../../app/journal/answer-promise.ts';
import { DraftLine } from '../../../components/day/DraftLine.tsx';
import { FailedNote } from '../../../components/journal/FailedNote.tsx';
import { AnsweredPromise } from '../../../components/journal/promises/AnsweredPromise.tsx';
import { PastPromises } from '../../../components/journal/promises/PastPromises.tsx';
import { PromiseForm } from '../../../components/journal/promises/PromiseForm.tsx';
import { PromiseItem } from '../../../components/journal/promises/PromiseItem.tsx';
import { PromiseQuestion } from '../../../components/journal/promises/PromiseQuestion.tsx';
import { firstLine } from '../../../components/journal/promises/promise-words.ts';
import { dueText, isOnlyBegun, isOpenPromise, type OwnPromise } from '../../../core/journal/own-promise.ts';
import { isOverdue } from '../../../core/journal/promise-dates.ts';
import { isGentle } from '../../../core/settings/settings.ts';
import { gistOf } from '../../../core/text/gist.ts';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';

export function PromisesSection({ store, reading }: { store: JournalStore; reading: ReadingOf<'promises'> }) {
  const { promises, settings, now, zone, days } = reading;
  const { today, dayStart } = days;
  const failed = store.failed.value;
  const { writing, promiseOn: on } = store;
  const answered = on.answered.value;
  const isAnswered = ({ id }: OwnPromise) => answered.some(({ promise }) => promise.id === id);
  const open = (promises.filter(isOpenPromise) as Open[]).toSorted((one, other) =>
    dueText(one.due) < dueText(other.due) ? -1 : 1,
  );
  const form = writing.form.value;
  const isInForm = ({ id }: OwnPromise) => form?.seen.id === id;
  const closed = promises.filter((one) => !isOpenPromise(one) && !isInForm(one));
  const begun = closed.filter(({ draft }) => draft !== null);
  const past = closed.filter((one) => !isOnlyBegun(one) && !isAnswered(one)).toSorted(newestFirst);
  const dates = form?.question ? writing.dates() : null;
  return (
    <>
      <p class="quiet">{i18n.t('promises.intro')}</p>
      {!form && (
        <button type="button" id="add-promise" class="button" onClick={writing.write}>
          {i18n.t('promises.add')}
        </button>
      )}
      {form && !dates && (
        <PromiseForm
          {...form}
          today={today}
          failed={failed}
          onType={writing.type}
          onKeep={writing.keep}
          onLeave={writing.leave}
        />
      )}
      {form?.question && dates && (
        <PromiseQuestion
          {...dates}
          today={today}
          question={form.question}
          what={form.typed.what}
          seen={form.seen}
          failed={failed}
          onCushion={writing.cushion}
          onAsIs={writing.asIs}
          onBack={form.question === 'small' ? writing.back : writing.leave}
        />
      )}
      {open.length === 0 && begun.length === 0 && answered.length === 0 && !form && (
        <p class="quiet">{i18n.t('promises.empty')}</p>
      )}
      <ul class="entries">
        {begun.map((one) => (
          <li key={one.id} class="entry">
            <DraftLine
              drop={i18n.t('promises.dropBegun')}
              text={one.draft ? firstLine(one.draft) : ''}
              about={one.draft ? gistOf(firstLine(one.draft)) : ''}
              onGoOn={() => writing.edit(one)}
              onDrop={() => on.drop(one)}
            />
            <FailedNote failed={failed} at={one.id} />
          </li>
        ))}
        {answered.map((one) => (
          <AnsweredPromise
            key={one.promise.id}
            {...one}
            gentle={isGentle(settings, now)}
            failed={failed}
            onUndo={() => on.takeBack(one)}
          />
        ))}
        {open.map((promise) => {
          const isOver = isOverdue(promise.due, now, zone, dayStart);
          return (
            <PromiseItem
              key={promise.id}
              promise={promise}
              isOver={isOver}
              today={today}
              moving={on.moving.value[promise.id] ?? null}
              failed={isAnswered(promise) ? null : failed}
              on={
                isInForm(promise)
                  ? null
                  : {
                      answer: (answer) => on.answer(promise, answer),
                      move: () => on.move(promise),
                      typeMove: (part) => on.typeMove(promise, part),
                      moveTo: () => on.moveTo(promise, isOver),
                      takeBack: promise.past.length > 0 && !isAnswered(promise) ? () => on.reopen(promise) : null,
                      stay: () => on.stay(promise),
                      edit: () => writing.edit(promise),
                      drop: () => on.drop(promise),
                      remove: () => on.remove(promise),
                    }
              }
            />
          );
        })}
      </ul>
      {past.length > 0 && (
        <PastPromises promises={past} today={today} failed={failed} onTakeBack={on.reopen} onRemove={on.remove} />
      )}
    </>
  );
}

function newestFirst(one: OwnPromise, other: OwnPromise): number {
  const [first, second] = [one.past.at(-1)?.at ?? one.made, other.past.at(-1)?.at ?? other.made];
  return Temporal.Instant.compare(second, first);
}
