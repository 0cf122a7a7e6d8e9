import { i18n } from '#i18n';

export function DraftLine({
  drop = i18n.t('draft.drop'),
  text = '',
  about,
  onGoOn,
  onDrop,
}: {
  /** Where the usual words would mean something else, too. */
  drop?: string;
  /** What is shown of it. Nothing is in the popup, which someone else may have opened. */
  text?: string;
  /** Which one it is, where there may be several. */
  about?: string;
  onGoOn: () => void;
  onDrop: () => void;
}) {
  return (
    <>
      {text && <p class="own-words begun">{text}</p>}
      <p class="said quiet draft">
        {i18n.t('draft.waiting')}{' '}
        <button type="button" class="text-button" aria-description={about} onClick={onGoOn}>
          {i18n.t('draft.goOn')}
        </button>{' '}
        <button type="button" class="text-button" aria-description={about} onClick={onDrop}>
          {drop}
        </button>
      </p>
    </>
  );
}
