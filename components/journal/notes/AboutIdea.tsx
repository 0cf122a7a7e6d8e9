import { i18n } from '#i18n';
import type { StrategyId } from '../../../core/strategies/strategy.ts';

/** The idea that a note is about. Of one that was removed, nothing is left to lead to. */
export function AboutIdea({ id, title }: { id: StrategyId | null; title: string | undefined }) {
  if (!id || !title) return null;
  return (
    <p class="quiet">
      {i18n.t('notes.about')} <a href={`/browse.html#${id}`}>{title}</a>
    </p>
  );
}

/** `titleId` is the element with the idea's title, where several ideas are open. */
export function WriteOnIdea({ id, titleId }: { id: StrategyId; titleId?: string }) {
  return (
    <p>
      <a href={`/journal.html?about=${id}#notes`} aria-describedby={titleId}>
        {i18n.t('notes.writeOn')}
      </a>
    </p>
  );
}
