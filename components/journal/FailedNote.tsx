import { i18n } from '#i18n';
import type { ChangeFailure } from '../../core/records/storage-failures.ts';
import { joined } from '../page/joined-words.ts';

export interface JournalFailure {
  /** Where something was to be done. */
  at: string;
  what: ChangeFailure;
}

export function FailedNote({
  failed,
  at,
  isForm = false,
  more = null,
}: {
  failed: JournalFailure | null;
  at: string;
  /** Whether something was typed there. */
  isForm?: boolean;
  more?: string | null;
}) {
  if (failed?.at !== at) return null;
  return (
    <p class="note" role="alert">
      {joined('after', [failedWords(failed.what, isForm), more])}
    </p>
  );
}

function failedWords(what: ChangeFailure, isForm: boolean): string {
  if (what === 'changed') return i18n.t(isForm ? 'journal.changed' : 'journal.changedThere');
  if (what === 'removed') return i18n.t(isForm ? 'journal.removed' : 'journal.removedThere');
  return i18n.t(`error.${what}`);
}
