import { i18n } from '#i18n';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { pausedAt } from '../../core/cadence/pause.ts';
import { momentWords } from '../time/moment-words.ts';

export function PopupFooter({
  cadence,
  next,
  refused,
  now,
  zone,
  onPause,
  onResume,
}: {
  cadence: Pick<Cadence, 'on' | 'pausedUntil'>;
  /** `undefined` while it is not known yet. */
  next: Temporal.Instant | null | undefined;
  refused: boolean;
  now: Temporal.Instant;
  zone: string;
  onPause: () => void;
  onResume: () => void;
}) {
  const { on, pausedUntil } = cadence;
  const paused = pausedAt(cadence, now) ? pausedUntil : null;
  return (
    <footer>
      <p class="quiet next">{refused ? i18n.t('next.refused') : nextWords(on, paused, next, now, zone)}</p>
      {on && paused && (
        <button type="button" class="text-button" onClick={onResume}>
          {i18n.t('pause.resume')}
        </button>
      )}
      {on && !paused && (
        <button type="button" class="text-button" onClick={onPause}>
          {i18n.t('popup.pause')}
        </button>
      )}
    </footer>
  );
}

function nextWords(
  on: boolean,
  paused: Temporal.Instant | null,
  next: Temporal.Instant | null | undefined,
  now: Temporal.Instant,
  zone: string,
): string {
  if (!on) return i18n.t('next.off');
  if (paused) return i18n.t('pause.paused', { moment: momentWords(paused, now, zone, 'until') });
  if (next === undefined) return '';
  return next ? i18n.t('next.label', { moment: momentWords(next, now, zone) }) : i18n.t('next.none');
}
