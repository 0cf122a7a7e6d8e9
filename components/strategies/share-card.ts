import { i18n } from '#i18n';
import type { StrategyText } from '../../core/strategies/strategy.ts';

/** A strategy as plain text, for two people to take turns with. Nothing of what the person set or said is in it. */
export function shareCard({ title, today, words }: Pick<StrategyText, 'title' | 'today' | 'words'>): string {
  return [title, today, words && i18n.t('share.words', { words }), i18n.t('share.turns')].filter(Boolean).join('\n\n');
}
