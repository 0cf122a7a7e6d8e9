import { i18n } from '#i18n';
import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import { shortDateWords } from '../../time/date-words.ts';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';
import { keepAgainWords } from './promise-words.ts';

/** What is asked before a promise is kept: once whether it is small enough, and kindly where there are many already. */
export function PromiseQuestion({
  question,
  what,
  seen,
  today,
  due,
  cushion,
  failed,
  onCushion,
  onAsIs,
  onBack,
}: {
  question: 'small' | 'many';
  what: string;
  /** What it becomes of. */
  seen: OwnPromise;
  today: Temporal.PlainDate;
  due: Temporal.PlainDate;
  /** `null` for one that comes again. */
  cushion: Temporal.PlainDate | null;
  failed: JournalFailure | null;
  onCushion: () => void;
  onAsIs: () => void;
  onBack: () => void;
}) {
  return (
    <section class="panel sheet" aria-labelledby="promise-question">
      <h3 id="promise-question" tabIndex={-1}>
        {i18n.t(`promises.${question}Title`)}
      </h3>
      <p class="written">{what}</p>
      <p>{i18n.t(question === 'small' && !cushion ? 'promises.smallAgainText' : `promises.${question}Text`)}</p>
      <FailedNote failed={failed} at="promise" isForm more={keepAgainWords(failed, seen, true)} />
      <div class="row">
        <button type="button" class="button primary" onClick={onAsIs}>
          {question === 'small'
            ? i18n.t('promises.asIs', { date: shortDateWords(due, today) })
            : i18n.t('promises.evenSo')}
        </button>
        {question === 'small' && cushion && (
          <button type="button" class="button" onClick={onCushion}>
            {i18n.t('promises.cushion', { date: shortDateWords(cushion, today) })}
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          {i18n.t(question === 'small' ? 'promises.smaller' : 'promises.leave')}
        </button>
      </div>
    </section>
  );
}
