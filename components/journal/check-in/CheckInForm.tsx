import { i18n } from '#i18n';
import {
  type CheckInAnswers,
  checkInAnswers,
  checkInItems,
  type SafetyAnswers,
} from '../../../core/journal/check-in.ts';
import { needsSafety } from '../../../core/journal/check-in-reading.ts';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';
import { CheckInItemField } from './CheckInItemField.tsx';
import { SafetyFirst } from './SafetyFirst.tsx';

export interface CheckInTyped {
  answers: CheckInAnswers;
  safety: SafetyAnswers;
  weighing: boolean;
}

const sayNo = ['yes', 'not_sure', 'no'] as const;
const scared = ['no', 'not_sure', 'yes'] as const;

export function CheckInForm({
  answers,
  safety,
  weighing,
  failed,
  on,
}: CheckInTyped & {
  failed: JournalFailure | null;
  on: { type: (part: Partial<CheckInTyped>) => void; keep: () => void; leave: () => void; hide: () => void };
}) {
  const scale = checkInAnswers.map((value) => ({ value, label: i18n.t(`checkIn.answer${value}`) }));
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        on.keep();
      }}
    >
      {checkInItems.map((item) => (
        <CheckInItemField
          key={item}
          name={item}
          title={i18n.t(`checkIn.${item}`)}
          value={answers[item]}
          options={scale}
          onChange={(answer) => on.type({ answers: { ...answers, [item]: answer } })}
        />
      ))}
      <CheckInItemField
        name="sayNo"
        title={i18n.t('checkIn.sayNo')}
        value={safety.sayNo}
        options={sayNo.map((value) => ({ value, label: i18n.t(`checkIn.sayNo_${value}`) }))}
        onChange={(answer) => on.type({ safety: { ...safety, sayNo: answer } })}
      />
      <CheckInItemField
        name="scared"
        title={i18n.t('checkIn.scared')}
        value={safety.scared}
        options={scared.map((value) => ({ value, label: i18n.t(`checkIn.scared_${value}`) }))}
        onChange={(answer) => on.type({ safety: { ...safety, scared: answer } })}
      />
      {/* At once, and not only when it is kept. */}
      <div role="status">{needsSafety(safety) && <SafetyFirst onHide={on.hide} />}</div>
      <label class="check">
        <input
          autocomplete="off"
          type="checkbox"
          checked={weighing}
          onChange={({ currentTarget }) => on.type({ weighing: currentTarget.checked })}
        />
        <span>{i18n.t('checkIn.weighing')}</span>
      </label>
      <FailedNote failed={failed} at="check-in" isForm />
      <div class="row">
        <button type="submit" class="button primary">
          {i18n.t('checkIn.keep')}
        </button>
        <button type="button" class="button" onClick={on.leave}>
          {i18n.t('checkIn.leave')}
        </button>
      </div>
    </form>
  );
}
