import { i18n } from '#i18n';
import type { Plan } from '../../core/day/plan.ts';
import { bareWords, endedOnce } from '../../core/text/bare-words.ts';

export function planWords({ when, will }: Pick<Plan, 'when' | 'will'>): string {
  return endedOnce(i18n.t('plan.line', { when: bareWords(when), will: bareWords(will) }));
}
