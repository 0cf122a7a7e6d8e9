import { i18n } from '#i18n';
import type { Cadence } from '../../core/cadence/cadence.ts';
import type { PreviewDay } from '../../core/cadence/preview.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import type { System } from '../nudges/NotificationHelp.tsx';
import { NudgeHistory } from '../nudges/NudgeHistory.tsx';
import { TestNudgeResult } from '../nudges/TestNudgeResult.tsx';
import { joined } from '../page/joined-words.ts';
import { WeekPreview } from './WeekPreview.tsx';

export function PreviewSection({
  days,
  cadence,
  today,
  zone,
  text,
  tested,
  seen,
  channel,
  refused,
  past,
  unsaved,
  onTest,
  onSeen,
}: {
  days: readonly PreviewDay[];
  cadence: Cadence;
  today: Temporal.PlainDate;
  zone: string;
  text: { title: string; message: string };
  /** Whether the browser took the test nudge; `null` before it was asked. */
  tested: { shown: boolean } | null;
  /** Whether the person saw it; `null` before they said. */
  seen: boolean | null;
  channel: { level: 'granted' | 'denied' | 'missing'; system: System };
  refused: boolean;
  past: readonly Nudge[];
  unsaved: boolean;
  onTest: () => void;
  onSeen: (seen: boolean) => void;
}) {
  return (
    <section>
      <h2>{i18n.t('preview.title')}</h2>
      <WeekPreview days={days} cadence={cadence} today={today} zone={zone} />
      {refused && <p class="note">{i18n.t('next.refused')}</p>}
      {unsaved && <p class="quiet">{i18n.t('preview.notSaved')}</p>}
      {channel.level !== 'missing' && (
        <div class="row test">
          <button type="button" class="button" onClick={onTest}>
            {i18n.t('preview.test')}
          </button>
          <span class="quiet">
            {i18n.t('preview.looksLike', { title: joined('sentences', [text.title, text.message]) })}
          </span>
        </div>
      )}
      <TestNudgeResult {...{ tested, seen, channel, onSeen }} />
      <NudgeHistory nudges={past} zone={zone} />
    </section>
  );
}
