import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Browsed } from '../../../core/strategies/search.ts';
import { isOwn, isPacked } from '../../../core/strategies/strategy.ts';
import { kindWords } from '../kind-words.ts';
import { placeOf } from './browse-places.ts';

export function BrowseItem({
  strategy,
  open,
  isToday,
  namesTheme,
  onToggle,
  children,
}: {
  strategy: Browsed;
  open: boolean;
  isToday: boolean;
  namesTheme: boolean;
  onToggle: () => void;
  children: ComponentChildren;
}) {
  const { summary, text } = strategy;
  const bodyId = `body-${summary.id}`;
  return (
    <>
      <h3>
        <button
          type="button"
          id={placeOf.title(summary.id)}
          class="unfold"
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={onToggle}
        >
          {text.title}
        </button>
      </h3>
      <p class="quiet">{knownWords(strategy, isToday, namesTheme).join(' · ')}</p>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever is in it.
        <div
          id={bodyId}
          class="body"
          onKeyDown={({ key }) => {
            if (key === 'Escape') onToggle();
          }}
        >
          {children}
        </div>
      )}
    </>
  );
}

function knownWords({ summary, saved, hidden, pack }: Browsed, isToday: boolean, namesTheme: boolean): string[] {
  const { id } = summary;
  return [
    isOwn(id) && i18n.t('browse.yours'),
    pack !== undefined && i18n.t('browse.fromPack', { name: pack }),
    ...kindWords(summary, namesTheme || isPacked(id)),
    isToday && i18n.t('browse.markToday'),
    saved && i18n.t('browse.lists.saved'),
    hidden && i18n.t('browse.lists.hidden'),
  ].filter((words) => words !== false);
}
