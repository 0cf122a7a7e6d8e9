import { i18n } from '#i18n';

/** What can be done with today's strategy, in a bar that stays in sight. What is missing in `on` cannot be done now. */
export function StrategyActions({
  on,
}: {
  on: {
    tried: (() => void) | undefined;
    later: (() => void) | undefined;
    swap: (() => void) | undefined;
    swapBack: (() => void) | undefined;
    more: () => void;
  };
}) {
  const other = (words: string, onClick: (() => void) | undefined, title?: string) =>
    onClick && (
      <button type="button" class="button other" title={title} onClick={onClick}>
        {words}
      </button>
    );
  return (
    <div class="actions">
      {on.tried && (
        <button type="button" class="button primary" onClick={on.tried}>
          {i18n.t('popup.tried')}
        </button>
      )}
      {other(i18n.t('popup.later'), on.later)}
      {other(i18n.t('popup.swap'), on.swap, i18n.t('popup.swapOnce'))}
      {other(i18n.t('popup.swapBack'), on.swapBack)}
      {other(i18n.t('popup.more'), on.more)}
    </div>
  );
}
