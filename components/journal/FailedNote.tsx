import { i18n } from '#i18n';
import type { ChangeFailure } from '../../core/records/write-failure.ts';
import { joined } from '../page/joined-words.ts';

export interface JournalFailure {
  /** Where something was to be done. */
  at: string;
  what: ChangeFailure;
}

export function FailedNote({
  failed,
  at,
  more = null,
}: {
  failed: JournalFailure | null;
  at: string;
  more?: string | null;
}) {
  if (failed?.at !== at) return null;
  const { what } = failed;
  const why = what === 'changed' || what === 'removed' ? i18n.t(`journal.${what}`) : i18n.t(`error.${what}`);
  return (
    <p class="note" role="alert">
      {joined('after', [why, more])}
    </p>
  );
}
