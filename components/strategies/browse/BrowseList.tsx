import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Browsed, BrowseGroup } from '../../../core/strategies/search.ts';

export function BrowseList({
  groups,
  item,
}: {
  groups: readonly BrowseGroup[];
  item: (strategy: Browsed) => ComponentChildren;
}) {
  return groups.map(({ of, strategies }) => (
    <section key={of} aria-labelledby={`group-${of}`}>
      <h2 id={`group-${of}`}>{of === 'own' ? i18n.t('browse.ownGroup') : i18n.t(`theme.${of}`)}</h2>
      <ul class="browse-list">
        {strategies.map((strategy) => (
          <li key={strategy.summary.id}>{item(strategy)}</li>
        ))}
      </ul>
    </section>
  ));
}
