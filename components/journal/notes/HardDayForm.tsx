import { i18n } from '#i18n';
import { noteLimits } from '../../../core/journal/note.ts';
import { datesInReach } from '../../../core/time/typed-date.ts';
import { LeavingQuestion } from '../../controls/LeavingQuestion.tsx';
import { TextField } from '../../controls/TextField.tsx';
import type { JournalFailure } from '../FailedNote.tsx';
import { JournalForm } from '../JournalForm.tsx';

export interface HardDayTyped {
  date: string;
  name: string;
  yearly: boolean;
}

export function HardDayForm({
  date,
  name,
  yearly,
  asked,
  isLeaving,
  failed,
  on,
}: HardDayTyped & {
  asked: number;
  isLeaving: boolean;
  failed: JournalFailure | null;
  on: {
    type: (part: Partial<HardDayTyped>) => void;
    keep: () => void;
    leave: () => void;
    stay: () => void;
    drop: () => void;
  };
}) {
  return (
    <JournalForm
      label={i18n.t('notes.hardTitle')}
      at="hardDay"
      failed={failed}
      more={keepAgainWords(failed)}
      keep={i18n.t('notes.keep')}
      leave={i18n.t('notes.leave')}
      onKeep={on.keep}
      onLeave={on.leave}
      leaving={isLeaving && <LeavingQuestion id="hard-leaving" onStay={on.stay} onDrop={on.drop} />}
    >
      <div class="line">
        <label for="hard-date">{i18n.t('notes.hardDate')}</label>
        <input
          autocomplete="off"
          id="hard-date"
          type="date"
          required
          {...datesInReach}
          value={date}
          onInput={({ currentTarget }) => on.type({ date: currentTarget.value })}
        />
      </div>
      <TextField
        id="hardDay"
        label={i18n.t('notes.hardName')}
        limit={noteLimits.hardDay}
        text={name}
        asked={asked}
        onType={(text) => on.type({ name: text })}
      />
      <label class="check">
        <input
          autocomplete="off"
          type="checkbox"
          checked={yearly}
          onChange={({ currentTarget }) => on.type({ yearly: currentTarget.checked })}
        />
        <span>{i18n.t('notes.yearly')}</span>
      </label>
    </JournalForm>
  );
}

function keepAgainWords(failed: JournalFailure | null): string | null {
  if (failed?.what === 'changed') return i18n.t('journal.keepOver');
  return failed?.what === 'removed' ? i18n.t('notes.hardApart') : null;
}
