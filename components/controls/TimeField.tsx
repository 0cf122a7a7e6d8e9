import { useState } from 'preact/hooks';
import { timeText } from '../../core/time/stored-time.ts';
import { typedTime } from '../../core/time/typed-time.ts';
import { locale } from '../time/locale.ts';

/** A wall-clock time. While it is incomplete nothing changes, and leaving it so brings the last time back. */
export function TimeField({
  label,
  time,
  problemId,
  onChange,
}: {
  label: string;
  time: Temporal.PlainTime;
  /** The id of the note that says what is wrong with it. */
  problemId?: string | undefined;
  onChange: (time: Temporal.PlainTime) => void;
}) {
  const [typed] = useState(showsOtherClock);
  return (
    <input
      {...(typed ? { type: 'text', inputMode: 'numeric', autocomplete: 'off', size: 5 } : { type: 'time' })}
      required
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      value={timeText(time)}
      onChange={({ currentTarget }) => {
        const changed = typedTime(currentTarget.value);
        if (changed) onChange(changed);
      }}
      onBlur={({ currentTarget }) => {
        const left = typedTime(currentTarget.value) ?? time;
        if (currentTarget.value !== timeText(left)) currentTarget.value = timeText(left);
      }}
    />
  );
}

/**
 * Whether the browser's own field would show AM and PM beside words with 24 hours. It follows the browser's own locale,
 * in Chromium as in Firefox, whatever the language of the page or of the field.
 */
function showsOtherClock(): boolean {
  const { hourCycle = '' } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  const hasHalves = (clock: string) => /h1\d$/.test(clock);
  return hasHalves(hourCycle) !== hasHalves(locale().tag);
}
