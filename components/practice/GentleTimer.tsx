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
      <button type="button" class="button small" onClick={runs ? onStop : onStart}>
        {runs ? i18n.t('timer.stop') : startWords(left)}
      </button>
      <p class={left === 0 ? 'quiet' : 'unseen'} role="status">
        {left === null ? '' : timerWords(left, seconds, runs)}
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

function startWords(left: number | null): string {
  if (left === null) return i18n.t('timer.start');
  return i18n.t(left === 0 ? 'timer.again' : 'timer.goOn');
}

function timerWords(left: number, seconds: number, runs: boolean): string {
  if (left === 0) return i18n.t('timer.over');
  if (!runs) return i18n.t('timer.held');
  return i18n.t(left <= soonSeconds && seconds > soonSeconds ? 'timer.soon' : 'timer.begun');
}
