import { i18n } from '#i18n';
import type { WholePack } from '../../core/packs/pack.ts';
import type { PackChange } from '../../core/packs/pack-change.ts';
import type { PackFault } from '../../core/packs/pack-fault.ts';
import type { PackProblem } from '../../core/packs/parse-pack.ts';
import type { StorageFailure } from '../../core/records/storage-failures.ts';
import { FocusOnChange } from '../page/FocusOnChange.tsx';
import { Spoken } from '../page/LiveRegion.tsx';
import { NewerKept } from '../records/NewerKept.tsx';
import { FileButton } from '../transfer/FileButton.tsx';
import { notWrittenWords } from '../transfer/not-written-words.ts';
import { RefusedFile } from '../transfer/RefusedFile.tsx';
import { PackList } from './PackList.tsx';
import { PackPreview } from './PackPreview.tsx';
import { packFaultWords, packProblemWords } from './pack-problem-words.ts';

/** How far a pack has come on its way in. */
export type PackComing =
  | { step: 'idle' | 'reading' | 'working' }
  | { step: 'refused'; problem: PackProblem['problem'] | 'unread'; faults: readonly PackFault[]; more: number }
  | { step: 'notSeen'; why: StorageFailure }
  | { step: 'chosen'; file: WholePack; change: PackChange; failed: StorageFailure | null }
  | { step: 'done'; id: string; name: string; isNothing: boolean };

/** A pack that the person wants to be rid of, by its id. */
export interface PackLeaving {
  asking: string | null;
  /** Which one was removed last, and whether all of it was, or why it could not be. */
  said: { id: string; name: string; failed: StorageFailure | null; isWhole: boolean } | null;
}

interface PackActions {
  choose: (file: File) => void;
  go: () => void;
  leave: () => void;
  ask: (id: string | null) => void;
  remove: (pack: WholePack) => void;
}

export function PacksPart({
  records: packs,
  newer,
  coming,
  leaving: { asking, said },
  on,
}: {
  records: readonly WholePack[];
  newer: readonly string[];
  coming: PackComing;
  leaving: PackLeaving;
  on: PackActions;
}) {
  return (
    <section aria-labelledby="packs">
      <h3 id="packs">{i18n.t('packs.title')}</h3>
      <p>{i18n.t('packs.intro')}</p>
      <FocusOnChange to={coming.step} label={i18n.t('packs.title')}>
        <Coming coming={coming} on={on} />
      </FocusOnChange>
      {packs.length > 0 && (
        <>
          <h4>{i18n.t('packs.here')}</h4>
          <PackList packs={packs} asking={asking} on={on} />
        </>
      )}
      <NewerKept is={newer.length > 0} />
      {said?.failed && (
        <p class="note" role="alert">
          {notWrittenWords(said.failed)}
        </p>
      )}
      <p class="quiet" role="status">
        <Spoken words={said && !said.failed ? removedWords(said) : ''} once={said} />
      </p>
    </section>
  );
}

export function removedWords({ name, isWhole }: { name: string; isWhole: boolean }): string {
  return i18n.t(isWhole ? 'packs.removed' : 'packs.removedInPart', { name });
}

function Coming({ coming, on }: { coming: PackComing; on: PackActions }) {
  switch (coming.step) {
    case 'idle':
      return <FileButton words={i18n.t('packs.choose')} onFile={on.choose} />;
    case 'reading':
      return <p role="status">{i18n.t('bringIn.reading')}</p>;
    case 'working':
      return <p role="status">{i18n.t('bringIn.working')}</p>;
    case 'refused':
      return (
        <RefusedFile another={i18n.t('packs.another')} onFile={on.choose}>
          <div class="note" role="alert">
            <p>
              {coming.problem === 'unread' ? i18n.t('bringIn.unread') : packProblemWords({ problem: coming.problem })}
            </p>
            <ul class="pack-faults">
              {coming.faults.map(packFaultWords).map((words) => (
                <li key={words}>
                  <bdi>{words}</bdi>
                </li>
              ))}
            </ul>
            {coming.more > 0 && <p>{i18n.t('packFault.more', coming.more)}</p>}
          </div>
        </RefusedFile>
      );
    case 'notSeen':
      return (
        <RefusedFile another={i18n.t('packs.another')} onFile={on.choose}>
          <p class="note" role="alert">
            {notWrittenWords(coming.why)}
          </p>
        </RefusedFile>
      );
    case 'chosen':
      return <PackPreview {...coming} onGo={on.go} onLeave={on.leave} />;
    case 'done':
      return (
        <div class="stack">
          <p role="status">
            {coming.isNothing ? i18n.t('bringIn.doneNothing') : i18n.t('packs.done', { name: coming.name })}
          </p>
          <div class="row">
            <button type="button" class="button" onClick={on.leave}>
              {i18n.t('bringIn.close')}
            </button>
          </div>
        </div>
      );
  }
}
