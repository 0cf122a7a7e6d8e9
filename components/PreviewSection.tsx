import { i18n } from '#i18n';
import type { Cadence } from '../core/cadence.ts';
import type { PreviewDay } from '../core/preview.ts';
import { WeekPreview } from './WeekPreview.tsx';

/** The coming week, and a nudge to try. */
export function PreviewSection({
  days,
  cadence,
  today,
  zone,
  text,
  tested,
  unsaved,
  onTest,
}: {
  days: readonly PreviewDay[];
  cadence: Cadence;
  today: Temporal.PlainDate;
  zone: string;
  /** What a nudge would say now. */
  text: { title: string; message: string };
  /** Whether the browser took the test nudge; `null` before it was asked. */
  tested: boolean | null;
  /** Whether the fields above say something else than what is shown. */
  unsaved: boolean;
  onTest: () => void;
}) {
  return (
    <section>
      <h2>{i18n.t('preview.title')}</h2>
      <WeekPreview days={days} cadence={cadence} today={today} zone={zone} />
      {unsaved && <p class="quiet">{i18n.t('preview.notSaved')}</p>}
      <div class="row test">
        <button type="button" class="button" onClick={onTest}>
          {i18n.t('preview.test')}
        </button>
        <span class="quiet">{i18n.t('preview.looksLike', { title: `${text.title}. ${text.message}` })}</span>
      </div>
      <p class="quiet" role="status">
        {tested !== null && i18n.t(tested ? 'preview.tested' : 'preview.notTested')}
      </p>
    </section>
  );
}
