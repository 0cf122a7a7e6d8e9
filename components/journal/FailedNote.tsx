import { i18n } from '#i18n';

export interface JournalFailure {
  /** Where something was to be done. */
  at: string;
  what: 'save' | 'changed' | 'lost' | 'newer';
}

export function FailedNote({ failed, at }: { failed: JournalFailure | null; at: string }) {
  if (failed?.at !== at) return null;
  return (
    <p class="note" role="alert">
      {failed.what === 'changed' ? i18n.t('journal.changed') : i18n.t(`error.${failed.what}`)}
    </p>
  );
}
