import { i18n } from '#i18n';
import type { Tool } from '../../core/practice/tools.ts';
import { toolAddress, toolName } from '../practice/practice-words.ts';

export function MoreChoices({
  saved,
  tool,
  on,
}: {
  saved: boolean;
  /** By which today's strategy can be practised. */
  tool: Tool | null;
  on: {
    save: (saved: boolean) => void;
    share?: (() => void) | undefined;
    plan?: (() => void) | undefined;
    mood?: (() => void) | undefined;
    notToday?: (() => void) | undefined;
    notForMe?: (() => void) | undefined;
    close: () => void;
  };
}) {
  const choice = (words: string, onClick: (() => void) | undefined) =>
    onClick && (
      <button type="button" class="button small" onClick={onClick}>
        {words}
      </button>
    );
  return (
    <section class="panel" aria-labelledby="more-title">
      <h2 id="more-title">{i18n.t('more.title')}</h2>
      <div class="choices">
        <button type="button" class="button small" aria-pressed={saved} onClick={() => on.save(!saved)}>
          {i18n.t(saved ? 'more.saved' : 'more.save')}
        </button>
        {choice(i18n.t('more.plan'), on.plan)}
        {choice(i18n.t('more.share'), on.share)}
        {choice(i18n.t('more.mood'), on.mood)}
        {choice(i18n.t('more.notToday'), on.notToday)}
        {choice(i18n.t('more.notForMe'), on.notForMe)}
        {tool && (
          <a class="button small" href={toolAddress(tool)} target="_blank" rel="noopener">
            {i18n.t('practice.with', { tool: toolName(tool) })}
          </a>
        )}
        <a class="button small" href="/browse.html" target="_blank" rel="noopener">
          {i18n.t('more.browse')}
        </a>
      </div>
      <button type="button" class="text-button" onClick={on.close}>
        {i18n.t('later.back')}
      </button>
    </section>
  );
}
