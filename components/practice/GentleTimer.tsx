import { i18n } from '#i18n';

/** So close to its end a timer is spoken of once, so that nobody is cut off unawares. */
const soonSeconds = 30;

export function GentleTimer({
  seconds,
  left,
  runs,
  onStart,
  onStop,
}: {
  seconds: number;
  /** `null` before it was started. */
  left: number | null;
  runs: boolean;
  onStart: () => void;
  onStop: () => void;
}) {
  const shown = left ?? seconds;
  return (
    <div class="timer">
      <p class="clock" role="timer" aria-label={i18n.t('timer.left')}>
        {clockWords(shown)}
      </p>
      <progress max={seconds} value={seconds - shown} aria-hidden="true" />
      {left !== 0 && (
        <button type="button" class="button small" onClick={runs ? onStop : onStart}>
          {i18n.t(runs ? 'timer.stop' : left === null ? 'timer.start' : 'timer.goOn')}
        </button>
      )}
      <p class="unseen" role="status">
        {left === null ? '' : timerWords(left, seconds)}
      </p>
    </div>
  );
}

function clockWords(seconds: number): string {
  return i18n.t('timer.clock', {
    minutes: Math.floor(seconds / 60),
    seconds: String(seconds % 60).padStart(2, '0'),
  });
}

function timerWords(left: number, seconds: number): string {
  if (left === 0) return i18n.t('timer.over');
  return i18n.t(left <= soonSeconds && seconds > soonSeconds ? 'timer.soon' : 'timer.begun');
}
