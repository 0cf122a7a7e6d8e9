import { i18n } from '#i18n';
import type { StrategyText } from '../../core/strategies/strategy.ts';

/** Ideas that a tool practises; `null` until somebody asks for them. */
export function ToolIdeas({
  ideas,
  onOpen,
}: {
  ideas: readonly StrategyText[] | 'unreadable' | null;
  onOpen: () => void;
}) {
  return (
    <details class="tool-ideas" onToggle={({ currentTarget }) => currentTarget.open && onOpen()}>
      <summary>{i18n.t('practice.ideas')}</summary>
      {ideas === 'unreadable' ? (
        <p class="note" role="alert">
          {i18n.t('practice.ideasUnread')}
        </p>
      ) : (
        <ul class="text-list">
          {ideas?.map(({ id, title }) => (
            <li key={id}>
              <a href={`/browse.html#${id}`} target="_blank" rel="noopener">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
