import { i18n } from '#i18n';
import { gistOf } from '../../core/text/gist.ts';
import { FailedNote, type JournalFailure } from './FailedNote.tsx';

export function RemovedItem({
  id,
  said = i18n.t('own.removed'),
  gist,
  failed,
  onUndo,
}: {
  id: string;
  said?: string;
  /** By which it is known among several. */
  gist?: string;
  failed: JournalFailure | null;
  onUndo: () => void;
}) {
  return (
    <li class="entry">
      <div class="row">
        <p id={`removed-${id}`} tabIndex={-1}>
          {said}
        </p>
        <button type="button" class="text-button" aria-description={gist ? gistOf(gist) : said} onClick={onUndo}>
          {i18n.t('options.undo')}
        </button>
      </div>
      {gist && <p class="own-words quiet begun">{gist}</p>}
      <FailedNote failed={failed} at={id} />
    </li>
  );
}
