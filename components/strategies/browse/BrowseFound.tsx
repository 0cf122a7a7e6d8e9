import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Browsed } from '../../../core/strategies/search.ts';

/** So many are in view at first, and the others when they are asked for. */
export const firstShown = 20;

/** What a search has found, in one list. */
export function BrowseFound({
  found,
  whole,
  onWhole,
  item,
}: {
  found: readonly Browsed[];
  whole: boolean;
  onWhole: () => void;
  item: (strategy: Browsed) => ComponentChildren;
}) {
  const shown = whole ? found : found.slice(0, firstShown);
  const left = found.length - shown.length;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{i18n.t('browse.found')}</h2>
      <ul class="browse-list">
        {shown.map((strategy) => (
          <li key={strategy.summary.id}>{item(strategy)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button small rest" onClick={onWhole}>
          {i18n.t('browse.rest', left)}
        </button>
      )}
    </section>
  );
}
