import { i18n } from '#i18n';
import { everies, type OwnPromise, type PromiseDraft, promiseLimits } from '../../../core/journal/own-promise.ts';
import { typedDates } from '../../../core/journal/promise-dates.ts';
import { gistOf } from '../../../core/text/gist.ts';
import { datesInReach } from '../../../core/time/typed-date.ts';
import { Choice } from '../../controls/Choice.tsx';
import { TextField } from '../../controls/TextField.tsx';
import type { JournalFailure } from '../FailedNote.tsx';
import { JournalForm } from '../JournalForm.tsx';
import { keepAgainWords } from './promise-words.ts';

export function PromiseForm({
  typed,
  seen,
  isNew,
  asked,
  missing,
  today,
  failed,
  onType,
  onKeep,
  onLeave,
}: {
  typed: PromiseDraft;
  /** The one that is changed, or that it becomes. */
  seen: OwnPromise;
  isNew: boolean;
  asked: number;
  missing: boolean;
  today: Temporal.PlainDate;
  failed: JournalFailure | null;
  onType: (part: Partial<PromiseDraft>) => void;
  onKeep: () => void;
  onLeave: () => void;
}) {
  const isPast = typedDates(typed, today)?.isOver ?? false;
  return (
    <JournalForm
      label={isNew ? i18n.t('promises.add') : gistOf(seen.what)}
      at="promise"
      failed={failed}
      more={keepAgainWords(failed, seen, isNew)}
      keep={i18n.t(isNew ? 'promises.promise' : 'promises.keepChange')}
      leave={i18n.t('promises.leave')}
      onKeep={onKeep}
      onLeave={onLeave}
    >
      <TextField
        id="promise"
        label={i18n.t('promises.what')}
        limit={promiseLimits.promise}
        rows={2}
        text={typed.what}
        asked={asked}
        missing={missing}
        required
        placeholder={i18n.t('promises.whatExample')}
        onType={(what) => onType({ what })}
      />
      <TextField
        id="promisedTo"
        label={i18n.t('promises.to')}
        limit={promiseLimits.promisedTo}
        text={typed.to}
        asked={asked}
        onType={(to) => onType({ to })}
      />
      {isNew && (
        <div class="line">
          <label for="promise-date">{i18n.t('promises.by')}</label>
          <input
            autocomplete="off"
            id="promise-date"
            type="date"
            required
            min={today.toString()}
            max={datesInReach.max}
            value={typed.date}
            aria-describedby="note-promise-date"
            onInput={({ currentTarget }) => onType({ date: currentTarget.value })}
          />
          <p id="note-promise-date" class={isPast ? 'quiet' : 'unseen'} role="status">
            {isPast && i18n.t('promises.isOver')}
          </p>
        </div>
      )}
      {isNew && <p class="quiet">{i18n.t('promises.headsUp')}</p>}
      <div class="line">
        <span aria-hidden="true">{i18n.t('promises.every')}</span>
        <Choice
          label={i18n.t('promises.every')}
          value={typed.every}
          options={everies.map((value) => ({ value, label: i18n.t(`promises.every_${value}`) }))}
          onChange={(every) => onType({ every })}
        />
      </div>
    </JournalForm>
  );
}
