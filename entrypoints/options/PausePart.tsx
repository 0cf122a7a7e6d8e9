import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PauseChoices } from '../../components/cadence/PauseChoices.tsx';
import { OpensInPlace } from '../../components/controls/OpensInPlace.tsx';
import { momentWords } from '../../components/time/moment-words.ts';
import { longestPauseDays, type PauseChoice, pausedAt } from '../../core/cadence/pause.ts';
import type { OptionsReading } from './options-reading.ts';

/** The way into a pause, or until when there is one. */
export function PausePart({
  reading: { settings, now: moment, zone, days },
  onPause,
  onResume,
}: {
  reading: OptionsReading;
  onPause: (choice: PauseChoice) => void;
  onResume: () => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const { pausedUntil } = settings.cadence;
  const now = pausedUntil && pausedAt(settings.cadence, moment) ? 'done' : choosing ? 'open' : 'closed';
  if (now !== 'done' && !settings.cadence.on) return null;
  return (
    <OpensInPlace now={now} onClose={() => setChoosing(false)}>
      {now === 'done' && pausedUntil && (
        <p class="note">
          {i18n.t('options.paused', { moment: momentWords(pausedUntil, moment, zone, 'until') })}{' '}
          <button type="button" class="text-button" onClick={onResume}>
            {i18n.t('pause.resume')}
          </button>
        </p>
      )}
      {now === 'closed' && (
        <p>
          <button type="button" class="text-button" onClick={() => setChoosing(true)}>
            {i18n.t('pause.title')}
          </button>
        </p>
      )}
      {now === 'open' && (
        <PauseChoices
          heading="h3"
          earliest={days.today.add({ days: 1 })}
          latest={days.today.add({ days: longestPauseDays })}
          onChoose={(choice) => {
            setChoosing(false);
            onPause(choice);
          }}
          onBack={() => setChoosing(false)}
        />
      )}
    </OpensInPlace>
  );
}
