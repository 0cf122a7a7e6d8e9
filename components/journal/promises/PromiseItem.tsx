import { i18n } from '#i18n';
import type { Due, OwnPromise, PromiseAnswer } from '../../../core/journal/own-promise.ts';
import { gistOf } from '../../../core/text/gist.ts';
import { datesInReach } from '../../../core/time/typed-date.ts';
import { DraftLine } from '../../day/DraftLine.tsx';
import { joined } from '../../page/joined-words.ts';
import { EntryChanges } from '../EntryChanges.tsx';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';
import { dueWords, firstLine, pastWords, seriesWords } from './promise-words.ts';

type Answer = Exclude<PromiseAnswer, 'renegotiated'>;

export interface Moving {
  date: string;
  /** Whether the person had spoken of it before it was over. */
  saidInTime: boolean;
}

export function PromiseItem({
  promise,
  isOver,
  today,
  moving,
  failed,
  on,
}: {
  promise: OwnPromise & { due: Due };
  isOver: boolean;
  today: Temporal.PlainDate;
  /** Another date while it is being chosen. */
  moving: Moving | null;
  failed: JournalFailure | null;
  /** `null` while it is being changed: what is typed must not outlive the promise that it is of. */
  on: {
    answer: (answer: Answer) => void;
    move: () => void;
    typeMove: (part: Partial<Moving>) => void;
    moveTo: () => void;
    /** The last answer, so that its date is open again; `null` where there is none, or an Undo stands there. */
    takeBack: (() => void) | null;
    stay: () => void;
    edit: () => void;
    drop: () => void;
    remove: () => void;
  } | null;
}) {
  const { id, what, to, due, series, draft } = promise;
  const answers: readonly Answer[] = isOver ? ['kept', 'missed', 'let_go'] : ['kept', 'let_go'];
  const about = gistOf(what);
  return (
    <li class="entry">
      <h3 id={`promise-${id}`} class="entry-title" tabIndex={-1}>
        {what}
      </h3>
      {to && <p class="own-words quiet">{i18n.t('promises.toWhom', { name: to })}</p>}
      <p>{joined('after', [dueWords(due, isOver, today), seriesWords(series)])}</p>
      {on && moving !== null && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            on.moveTo();
          }}
        >
          <label class="grow">
            <span>{i18n.t(isOver ? 'promises.newDate' : 'promises.moveEarly')}</span>
            <input
              autocomplete="off"
              id={`move-${id}`}
              type="date"
              required
              min={today.toString()}
              max={datesInReach.max}
              value={moving.date}
              onInput={({ currentTarget }) => on.typeMove({ date: currentTarget.value })}
            />
          </label>
          {isOver && (
            <label class="check">
              <input
                autocomplete="off"
                type="checkbox"
                checked={moving.saidInTime}
                onChange={({ currentTarget }) => on.typeMove({ saidInTime: currentTarget.checked })}
              />
              <span>{i18n.t('promises.saidSo')}</span>
            </label>
          )}
          <button type="submit" class="button small" aria-description={about}>
            {i18n.t('promises.moveIt')}
          </button>
          <button type="button" class="button small" aria-description={about} onClick={on.stay}>
            {i18n.t('promises.leave')}
          </button>
        </form>
      )}
      {on && moving === null && (
        <div class="row">
          {answers.map((answer) => (
            <button
              key={answer}
              type="button"
              class="button small"
              aria-description={about}
              onClick={() => on.answer(answer)}
            >
              {i18n.t(series && answer === 'let_go' ? 'promises.let_go_again' : `promises.${answer}`)}
            </button>
          ))}
          <button type="button" class="button small" aria-description={about} onClick={on.move}>
            {i18n.t('promises.move')}
          </button>
          <EntryChanges about={about} onEdit={on.edit} onRemove={on.remove} />
        </div>
      )}
      {on?.takeBack && moving === null && (
        <details class="past">
          <summary aria-description={about}>{i18n.t('promises.lastSaid')}</summary>
          <div class="row">
            <p class="quiet">{pastWords(promise, today)}</p>
            <button type="button" class="text-button" aria-description={about} onClick={on.takeBack}>
              {i18n.t('promises.takeBack')}
            </button>
          </div>
        </details>
      )}
      {on && draft && (
        <DraftLine
          drop={i18n.t('promises.dropBegun')}
          text={firstLine(draft)}
          about={about}
          onGoOn={on.edit}
          onDrop={on.drop}
        />
      )}
      <FailedNote failed={failed} at={id} />
    </li>
  );
}
