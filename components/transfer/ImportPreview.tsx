import { i18n } from '#i18n';
import type { StorageFailure } from '../../core/records/storage-failures.ts';
import type { Counts } from '../../core/transfer/import-counts.ts';
import { type ImportMode, type ImportPlan, importModes } from '../../core/transfer/import-plan.ts';
import { OpensInPlace } from '../controls/OpensInPlace.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TextList } from '../controls/TextList.tsx';
import { joined, listed } from '../page/joined-words.ts';
import { fullDateWords, monthOfWords } from '../time/date-words.ts';
import { AskInPlace } from './AskInPlace.tsx';
import { effectWords } from './effect-words.ts';
import { notWrittenWords } from './not-written-words.ts';
import { countedWords } from './thing-words.ts';

export type Previewed = Omit<ImportPlan, 'put' | 'remove'> & { saved: Temporal.Instant };

interface PreviewActions {
  mode: (mode: ImportMode) => void;
  go: () => void;
  sure: () => void;
  keep: () => void;
  leave: () => void;
}

export function ImportPreview({
  mode,
  preview,
  asking,
  failed,
  zone,
  on,
}: {
  mode: ImportMode;
  preview: Previewed;
  asking: boolean;
  failed: StorageFailure | null;
  zone: string;
  on: PreviewActions;
}) {
  const changes = effectWords(preview.counts);
  return (
    <div class="import-preview">
      <h4>{i18n.t('bringIn.inFile')}</h4>
      <p>{fileWords(preview, zone)}</p>
      <TextList lines={countedWords(preview.holds)} />
      {preview.unreadable > 0 && <p class="quiet">{i18n.t('bringIn.unreadable', preview.unreadable)}</p>}
      <h4>{i18n.t('bringIn.how')}</h4>
      <RadioList
        name="import-mode"
        title={i18n.t('bringIn.how')}
        value={mode}
        options={importModes.map((value) => ({ value, label: <ModeWords mode={value} /> }))}
        onChange={on.mode}
      />
      <h4>{i18n.t('bringIn.changes')}</h4>
      <div class="stack" role="status">
        {changes.length > 0 ? <TextList lines={changes} /> : <p>{i18n.t('bringIn.nothingNew')}</p>}
        <NewerHere newer={preview.newerHere} mode={mode} />
        {preview.gentleKept && <p>{i18n.t('bringIn.gentleKept', { month: monthOfWords(preview.gentleKept) })}</p>}
      </div>
      {failed && (
        <p class="note" role="alert">
          {notWrittenWords(failed)}
        </p>
      )}
      <OpensInPlace now={asking ? 'open' : 'closed'} onClose={on.keep}>
        {asking ? (
          <AskInPlace
            question={i18n.t('bringIn.replaceSure')}
            yes={i18n.t('bringIn.replaceYes')}
            no={i18n.t('bringIn.replaceNo')}
            onYes={on.sure}
            onNo={on.keep}
          />
        ) : (
          <div class="row">
            <button type="button" class="button primary" onClick={on.go}>
              {i18n.t(`bringIn.go.${mode}`)}
            </button>
            <button type="button" class="button" onClick={on.leave}>
              {i18n.t('bringIn.leave')}
            </button>
          </div>
        )}
      </OpensInPlace>
    </div>
  );
}

function ModeWords({ mode }: { mode: ImportMode }) {
  return (
    <>
      {i18n.t(`bringIn.mode.${mode}`)} <span class="quiet">{i18n.t(`bringIn.about.${mode}`)}</span>
    </>
  );
}

function NewerHere({ newer, mode }: { newer: Counts; mode: ImportMode }) {
  const words = countedWords(newer);
  if (words.length === 0) return null;
  return <p>{i18n.t(`bringIn.newer.${mode}`, { what: listed(words) })}</p>;
}

function fileWords({ saved, dates }: Previewed, zone: string): string {
  const [from, to] = [dates?.first, dates?.last].map((date) => date && fullDateWords(Temporal.PlainDate.from(date)));
  const savedOn = i18n.t('bringIn.saved', { date: fullDateWords(saved.toZonedDateTimeISO(zone).toPlainDate()) });
  if (!from || !to) return savedOn;
  const days = from === to ? i18n.t('bringIn.oneDay', { date: from }) : i18n.t('bringIn.dates', { from, to });
  return joined('after', [savedOn, days]);
}
