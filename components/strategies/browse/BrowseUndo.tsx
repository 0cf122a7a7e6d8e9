import { i18n } from '#i18n';
import type { ChangeFailure } from '../../../core/records/storage-failures.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { placeOf } from './browse-places.ts';
import { failedIdeaWords } from './failed-idea-words.ts';

export function BrowseUndo({
  id,
  title,
  words,
  failed,
  onUndo,
}: {
  id: StrategyId;
  title: string;
  words: string;
  failed: ChangeFailure | null;
  onUndo: () => void;
}) {
  const wordsId = `gone-${id}`;
  return (
    <>
      <p id={wordsId} class="gone">
        <span class="gone-title">{title}</span> <span class="quiet">{words}</span>
      </p>
      <button type="button" id={placeOf.undo(id)} class="text-button" aria-describedby={wordsId} onClick={onUndo}>
        {i18n.t('options.undo')}
      </button>
      {failed && (
        <p class="note" role="alert">
          {failedIdeaWords(failed)}
        </p>
      )}
    </>
  );
}
