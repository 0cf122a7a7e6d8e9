import { i18n } from '#i18n';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { NewerKept } from '../../components/records/NewerKept.tsx';
import { SummaryPicker } from '../../components/transfer/summary/SummaryPicker.tsx';
import { SummarySheet } from '../../components/transfer/summary/SummarySheet.tsx';
import { Recovery } from '../recovery/Recovery.tsx';
import type { SummaryStore } from './summary-store.ts';

export function SummaryPage({ store: { unreadable, chapters, hasNewer, picked, sheet, on } }: { store: SummaryStore }) {
  if (unreadable.value) return <Recovery error={unreadable.value.error} onAgain={on.again} />;
  const all = chapters.value;
  if (!all) return null;
  const count = sheet.value.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <header class="page-head on-screen">
        <h1>{i18n.t('summary.heading')}</h1>
        <p>{i18n.t('summary.intro')}</p>
      </header>
      <div class="picking on-screen">
        {all.length === 0 && <p>{i18n.t('summary.nothingStored')}</p>}
        <NewerKept is={hasNewer.value} />
        {all.map((chapter) => (
          <SummaryPicker key={chapter.id} chapter={chapter} picked={picked.value} onPick={on.pick} />
        ))}
      </div>
      <div class="on-screen stack">
        <p class="quiet" role="status">
          <Spoken words={i18n.t('summary.count', count)} once={null} />
        </p>
        {count > 0 && (
          <div class="row">
            <button type="button" class="button primary" onClick={on.print}>
              {i18n.t('summary.print')}
            </button>
            <p class="quiet">{i18n.t('summary.careful')}</p>
          </div>
        )}
      </div>
      <SummarySheet chapters={sheet.value} />
    </>
  );
}
