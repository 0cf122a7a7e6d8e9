import { i18n } from '#i18n';
import type { Nudge } from '../core/nudge.ts';
import { timeWords } from './moment-words.ts';

/** What became of a nudge: `Held while a tab could be heard, shown at 19:05`. What cannot be known is not said. */
export function nudgeWords({ fate, since, reason, heldFor, answer }: Nudge, zone: string): string {
  const held = heldFor ? i18n.t(`history.held_${heldFor}`) : null;
  switch (fate) {
    case 'planned':
      return i18n.t('history.planned');
    case 'held':
      return i18n.t('history.waiting', { held: held ?? '' });
    case 'claimed':
    case 'shown': {
      const came = i18n.t(`history.${fate}`, { time: timeWords(since, zone) });
      const later = answer === 'later' ? i18n.t('history.later') : null;
      return [held, came, later].filter(Boolean).join('. ');
    }
    case 'missed':
      return held ? i18n.t('history.expired', { held }) : i18n.t('history.missed');
    case 'skipped':
      return i18n.t(`history.skipped_${reason ?? 'gap'}`);
  }
}
