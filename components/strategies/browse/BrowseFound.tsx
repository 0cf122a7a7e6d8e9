import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Browsed } from '../../../core/strategies/search.ts';

/** What a search has found, in one list. */
export function BrowseFound({
  found,
  item,
}: {
  found: readonly Browsed[];
  item: (strategy: Browsed) => ComponentChildren;
}) {
  return (
    <section aria-labelledby="found">
      <h2 id="found">{i18n.t('browse.found')}</h2>
      <ul class="browse-list">
        {found.map((strategy) => (
          <li key={strategy.summary.id}>{item(strategy)}</li>
        ))}
      </ul>
    </section>
  );
}
