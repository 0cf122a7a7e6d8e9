import { i18n } from '#i18n';

/** Shows none of the text: someone else may have opened the popup. */
export function DraftLine({
  drop = i18n.t('draft.drop'),
  onGoOn,
  onDrop,
}: {
  /** Where the usual words would mean something else, too. */
  drop?: string;
  onGoOn: () => void;
  onDrop: () => void;
}) {
  return (
    <p class="said quiet draft">
      {i18n.t('draft.waiting')}{' '}
      <button type="button" class="text-button" onClick={onGoOn}>
        {i18n.t('draft.goOn')}
      </button>{' '}
      <button type="button" class="text-button" onClick={onDrop}>
        {drop}
      </button>
    </p>
  );
}
