import { timeText } from '../core/stored-time.ts';

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
  return (
    <input
      type="time"
      required
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      value={timeText(time)}
      onChange={({ currentTarget }) => {
        if (currentTarget.value) onChange(Temporal.PlainTime.from(currentTarget.value));
      }}
      onBlur={({ currentTarget }) => {
        if (!currentTarget.value) currentTarget.value = timeText(time);
      }}
    />
  );
}
