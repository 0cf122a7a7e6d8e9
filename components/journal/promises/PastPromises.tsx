import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import { gistOf } from '../../../core/text/gist.ts';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';
import { pastWords } from './promise-words.ts';

const few = 20;

/** The newest first. */
export function PastPromises({
  promises,
  today,
  failed,
  onTakeBack,
  onRemove,
}: {
  promises: readonly OwnPromise[];
  today: Temporal.PlainDate;
  failed: JournalFailure | null;
  /** The last answer, so that it is open again. */
  onTakeBack: (promise: OwnPromise) => void;
  onRemove: (promise: OwnPromise) => void;
}) {
  const [shown, setShown] = useState(few);
  return (
    <details class="past">
      <summary>{i18n.t('promises.past')}</summary>
      <ul class="entries">
        {promises.slice(0, shown).map((promise) => (
          <li key={promise.id} class="entry">
            <p class="own-words">{promise.what}</p>
            <p class="quiet">{pastWords(promise, today)}</p>
            <div class="row">
              {promise.past.length > 0 && (
                <button
                  type="button"
                  class="text-button"
                  aria-description={gistOf(promise.what)}
                  onClick={() => onTakeBack(promise)}
                >
                  {i18n.t('promises.takeBack')}
                </button>
              )}
              <button
                type="button"
                class="text-button"
                aria-description={gistOf(promise.what)}
                onClick={() => onRemove(promise)}
              >
                {i18n.t('own.remove')}
              </button>
            </div>
            <FailedNote failed={failed} at={promise.id} />
          </li>
        ))}
      </ul>
      {promises.length > shown && (
        <button type="button" class="button small" onClick={() => setShown(shown + few)}>
          {i18n.t('promises.more')}
        </button>
      )}
    </details>
  );
}
