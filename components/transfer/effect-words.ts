import { i18n } from '#i18n';
import type { Counts, Effect } from '../../core/transfer/import-counts.ts';
import { listed } from '../page/joined-words.ts';
import { countedWords } from './thing-words.ts';

/** What changes, a line each: `New: 12 days, 3 promises`. Empty where nothing does. */
export function effectWords(counts: Record<Effect, Counts>): string[] {
  return (['added', 'changed', 'removed'] as const).flatMap((effect) => {
    const words = countedWords(counts[effect]);
    return words.length > 0 ? [i18n.t(`bringIn.effect.${effect}`, { what: listed(words) })] : [];
  });
}
