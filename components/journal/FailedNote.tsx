import { i18n } from '#i18n';
import type { ChangeFailure } from '../../core/records/write-failure.ts';

export interface JournalFailure {
  /** Where something was to be done. */
  at: string;
  what: ChangeFailure;
}

export function FailedNote({ failed, at }: { failed: JournalFailure | null; at: string }) {
  if (failed?.at !== at) return null;
  return (
    <p class="note" role="alert">
      {failed.what === 'changed' || failed.what === 'removed'
        ? i18n.t(`journal.${failed.what}`)
        : i18n.t(`error.${failed.what}`)}
    </p>
  );
}
