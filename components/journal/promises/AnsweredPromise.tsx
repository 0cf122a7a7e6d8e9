import { i18n } from '#i18n';
import type { OwnPromise, PromiseAnswer } from '../../../core/journal/own-promise.ts';
import { gistOf } from '../../../core/text/gist.ts';
import { TextList } from '../../controls/TextList.tsx';
import { HelpLink } from '../../help/HelpLink.tsx';
import { joined } from '../../page/joined-words.ts';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';

/** What became of it; `in_time`: another date, of which the person had spoken before it was over. */
export type SaidOfPromise = PromiseAnswer | 'in_time' | 'removed';

const steps = [1, 2, 3, 4] as const;

/** What was just said of a promise, and how to mend what was missed; while it is gentle, nothing that is done with someone. */
export function AnsweredPromise({
  promise,
  answer,
  gentle,
  failed,
  onUndo,
}: {
  promise: OwnPromise;
  answer: SaidOfPromise;
  gentle: boolean;
  failed: JournalFailure | null;
  onUndo: () => void;
}) {
  const isOverForGood = answer === 'let_go' && promise.series !== null;
  return (
    <li class="entry answered">
      <p id={`answered-${promise.id}`} tabIndex={-1}>
        {joined('after', [saidWords(answer, gentle), isOverForGood ? i18n.t('promises.noMore') : null])}
      </p>
      <p class="own-words quiet">{promise.what}</p>
      {answer === 'missed' && gentle && <p>{i18n.t('promises.aloneAfter')}</p>}
      {answer === 'missed' && !gentle && (
        <>
          <p>{i18n.t('promises.repair')}</p>
          <TextList lines={steps.map((step) => i18n.t(`promises.repair${step}`))} />
          <p class="quiet">
            {i18n.t('promises.repairSafe')} <HelpLink />
          </p>
        </>
      )}
      <div class="row">
        <button type="button" class="text-button" aria-description={gistOf(promise.what)} onClick={onUndo}>
          {i18n.t('options.undo')}
        </button>
      </div>
      <FailedNote failed={failed} at={promise.id} />
    </li>
  );
}

function saidWords(answer: SaidOfPromise, gentle: boolean): string {
  const isAlone = gentle && (answer === 'missed' || answer === 'renegotiated' || answer === 'let_go');
  return isAlone ? i18n.t(`promises.alone_${answer}`) : i18n.t(`promises.said_${answer}`);
}
