import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { timeText } from '../../core/time/stored-time.ts';
import { typedTime } from '../../core/time/typed-time.ts';
import { locale } from '../time/locale.ts';
import { clockWords } from '../time/moment-words.ts';
import { FilledText } from './FilledText.tsx';

export function TimeField({
  label,
  shown,
  time,
  isNextDay = false,
  problemId,
  onChange,
}: {
  label: string;
  /** What stands before the field of it, where no sentence around it says what the time is. */
  shown?: string;
  time: Temporal.PlainTime;
  /** Whether it is a time of the day after the one that the words around it speak of. */
  isNextDay?: boolean;
  problemId?: string | undefined;
  onChange: (time: Temporal.PlainTime) => void;
}) {
  const id = useId();
  const [typed] = useState(showsOtherClock);
  /** What stands in the field while it is in use: whatever is drawn anew meanwhile, it stays. */
  const [draft, setDraft] = useState<string | null>(null);
  /** What was left in it that is no time. It stands there until there is another time, typed here or set elsewhere. */
  const [unread, setUnread] = useState<string | null>(null);
  useLayoutEffect(() => setUnread(null), [timeText(time)]);
  const noteId = `${id}-note`;
  const input = (
    <input
      autocomplete="off"
      id={id}
      {...(typed ? { type: 'text', inputMode: 'numeric', size: 7 } : { type: 'time' })}
      required
      aria-label={label}
      aria-invalid={problemId !== undefined || unread !== null}
      aria-describedby={[problemId, unread !== null && noteId].filter(Boolean).join(' ') || undefined}
      aria-description={isNextDay ? i18n.t('options.nextDay', { time: clockWords(time) }) : undefined}
      value={draft ?? unread ?? timeText(time)}
      onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      onChange={({ currentTarget }) => {
        const changed = typedTime(currentTarget.value);
        if (changed) onChange(changed);
      }}
      onBlur={({ currentTarget }) => {
        const text = currentTarget.value;
        const read = typedTime(text);
        if (read && text !== timeText(read)) currentTarget.value = timeText(read);
        setUnread(read ? null : text);
        setDraft(null);
      }}
    />
  );
  const text = i18n.t('options.nextDay', { time: '{time}' });
  const field = (
    <>
      {isNextDay ? <FilledText text={text} places={{ time: input }} /> : input}
      {unread !== null && (
        <span id={noteId} class="note" role="alert">
          {i18n.t('problem.unreadTime', { time: clockWords(time) })}
        </span>
      )}
    </>
  );
  if (!shown) return field;
  return (
    <span class="timed">
      <label for={id}>{shown}</label>
      {field}
    </span>
  );
}

/** A time field follows the browser's own locale, in Chromium and Firefox, whatever the language of the page. */
function showsOtherClock(): boolean {
  const { hourCycle = '' } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  const hasHalves = (clock: string) => /h1\d$/.test(clock);
  return hasHalves(hourCycle) !== hasHalves(locale().tag);
}
