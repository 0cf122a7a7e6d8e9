import { i18n } from '#i18n';
import type { StrategyText } from '../../core/strategies/strategy.ts';

export function shareCard({ title, today, words }: Pick<StrategyText, 'title' | 'today' | 'words'>): string {
  return [title, today, words && i18n.t('share.words', { words }), i18n.t('share.turns')].filter(Boolean).join('\n\n');
}
