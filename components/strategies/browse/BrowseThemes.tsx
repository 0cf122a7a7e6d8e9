import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Browsed, BrowseGroup, BrowseSection } from '../../../core/strategies/search.ts';
import { placeOf } from './browse-places.ts';

export function BrowseThemes({
  groups,
  countOf,
  isOpen,
  onToggle,
  item,
}: {
  groups: readonly BrowseGroup[];
  countOf: (group: BrowseGroup) => number;
  isOpen: (section: BrowseSection) => boolean;
  onToggle: (section: BrowseSection) => void;
  item: (strategy: Browsed) => ComponentChildren;
}) {
  return (
    <div class="themes">
      {groups.map((group) => {
        const { of, strategies } = group;
        const listId = `ideas-${of}`;
        const aboutId = `about-${of}`;
        const open = isOpen(of);
        return (
          <section key={of} aria-labelledby={placeOf.section(of)}>
            <h2>
              <button
                type="button"
                id={placeOf.section(of)}
                class="unfold"
                aria-expanded={open}
                aria-controls={open ? listId : undefined}
                aria-describedby={aboutId}
                onClick={() => onToggle(of)}
              >
                <span>{groupName(of)}</span> <span class="count">{i18n.t('browse.count', countOf(group))}</span>
              </button>
            </h2>
            <p id={aboutId} class="quiet about">
              {i18n.t(`browse.about.${of}`)}
            </p>
            {open && (
              <ul id={listId} class="browse-list">
                {strategies.map((strategy) => (
                  <li key={strategy.summary.id}>{item(strategy)}</li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function groupName(of: BrowseSection): string {
  if (of === 'own') return i18n.t('browse.ownGroup');
  return of === 'packs' ? i18n.t('browse.packGroup') : i18n.t(`theme.${of}`);
}
