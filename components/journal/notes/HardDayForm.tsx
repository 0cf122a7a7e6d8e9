import { i18n } from '#i18n';
import { noteLimits } from '../../../core/journal/note.ts';
import { datesInReach } from '../../../core/time/typed-date.ts';
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
  failed,
  onType,
  onKeep,
  onLeave,
}: HardDayTyped & {
  asked: number;
  failed: JournalFailure | null;
  onType: (part: Partial<HardDayTyped>) => void;
  onKeep: () => void;
  onLeave: () => void;
}) {
  return (
    <JournalForm
      at="hardDay"
      failed={failed}
      keep={i18n.t('notes.keep')}
      leave={i18n.t('notes.leave')}
      onKeep={onKeep}
      onLeave={onLeave}
    >
      <div class="line">
        <label for="hard-date">{i18n.t('notes.hardDate')}</label>
        <input
          id="hard-date"
          type="date"
          required
          {...datesInReach}
          value={date}
          onInput={({ currentTarget }) => onType({ date: currentTarget.value })}
        />
      </div>
      <TextField
        id="hardDay"
        label={i18n.t('notes.hardName')}
        limit={noteLimits.hardDay}
        text={name}
        asked={asked}
        onType={(text) => onType({ name: text })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={yearly}
          onChange={({ currentTarget }) => onType({ yearly: currentTarget.checked })}
        />
        <span>{i18n.t('notes.yearly')}</span>
      </label>
    </JournalForm>
  );
}
