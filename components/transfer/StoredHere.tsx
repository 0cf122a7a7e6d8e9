import { i18n } from '#i18n';
import type { Counts } from '../../core/transfer/import-counts.ts';
import { listed } from '../page/joined-words.ts';
import { monthOfWords } from '../time/date-words.ts';
import { countedWords } from './thing-words.ts';

export function StoredHere({ counts, gentleUntil }: { counts: Counts; gentleUntil: Temporal.Instant | null }) {
  return (
    <>
      <p>{i18n.t('data.intro')}</p>
      <p>
        {i18n.t('data.seen', { what: listed(countedWords(counts)) })} {i18n.t('data.seenDays')}
        {gentleUntil && ` ${i18n.t('data.seenMonth', { month: monthOfWords(gentleUntil) })}`}
      </p>
      <p>{i18n.t('data.readable')}</p>
    </>
  );
}
