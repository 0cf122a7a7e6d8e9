import { i18n } from '#i18n';
import { type Counts, things } from '../../core/transfer/import-counts.ts';

/** What there is of each, in words: `12 days`, `3 promises`; nothing of what there is none of. */
export function countedWords(counts: Counts): string[] {
  return things
    .filter((thing) => counts[thing] > 0)
    .map((thing) => (thing === 'settings' ? i18n.t('things.settings') : i18n.t(`things.${thing}`, counts[thing])));
}
