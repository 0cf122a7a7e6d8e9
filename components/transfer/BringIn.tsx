import { i18n } from '#i18n';
import type { StorageFailure } from '../../core/records/storage-failures.ts';
import type { ImportProblem } from '../../core/transfer/backup.ts';
import type { ImportMode } from '../../core/transfer/import-plan.ts';
import { FocusOnChange } from '../page/FocusOnChange.tsx';
import { FileButton } from './FileButton.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportPreview, type Previewed } from './ImportPreview.tsx';
import { importProblemWords } from './import-problem-words.ts';
import { notWrittenWords } from './not-written-words.ts';
import { RefusedFile } from './RefusedFile.tsx';

/** How far a copy has come on its way in. */
export type BringingIn =
  | { step: 'idle' }
  | { step: 'refused'; problem: ImportProblem['problem'] | 'unread' }
  | { step: 'notSeen'; why: StorageFailure }
  | { step: 'reading' }
  | { step: 'chosen'; mode: ImportMode; preview: Previewed; asking: boolean; failed: StorageFailure | null }
  | { step: 'working'; share: number }
  | { step: 'done'; preview: Previewed };

interface BringInActions {
  choose: (file: File) => void;
  mode: (mode: ImportMode) => void;
  go: () => void;
  sure: () => void;
  keep: () => void;
  leave: () => void;
}

export function BringIn({ state, zone, on }: { state: BringingIn; zone: string; on: BringInActions }) {
  return (
    <section aria-labelledby="bring-in">
      <h3 id="bring-in">{i18n.t('bringIn.title')}</h3>
      <p>{i18n.t('bringIn.intro')}</p>
      <FocusOnChange to={state.step} label={i18n.t('bringIn.title')}>
        <Step state={state} zone={zone} on={on} />
      </FocusOnChange>
    </section>
  );
}

function Step({ state, zone, on }: { state: BringingIn; zone: string; on: BringInActions }) {
  switch (state.step) {
    case 'idle':
      return <FileButton words={i18n.t('bringIn.choose')} onFile={on.choose} />;
    case 'refused':
      return (
        <Refused
          words={state.problem === 'unread' ? i18n.t('bringIn.unread') : importProblemWords({ problem: state.problem })}
          onFile={on.choose}
        />
      );
    case 'notSeen':
      return <Refused words={notWrittenWords(state.why)} onFile={on.choose} />;
    case 'reading':
      return <p role="status">{i18n.t('bringIn.reading')}</p>;
    case 'chosen':
      return <ImportPreview {...state} zone={zone} on={on} />;
    case 'working':
      return (
        <div class="stack">
          <p role="status">{i18n.t('bringIn.working')}</p>
          <progress aria-label={i18n.t('bringIn.working')} value={state.share} />
        </div>
      );
    case 'done':
      return <ImportDone {...state} onLeave={on.leave} />;
  }
}

function Refused({ words, onFile }: { words: string; onFile: (file: File) => void }) {
  return (
    <RefusedFile another={i18n.t('bringIn.another')} onFile={onFile}>
      <p class="note" role="alert">
        {words}
      </p>
    </RefusedFile>
  );
}
