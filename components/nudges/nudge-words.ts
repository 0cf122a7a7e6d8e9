import { i18n } from '#i18n';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { joined } from '../page/joined-words.ts';
import { timeWords } from '../time/moment-words.ts';

/** What became of a nudge: `Held while a tab could be heard. Shown at 19:05`. What cannot be known is not said. */
export function nudgeWords(nudge: Nudge, zone: string): string {
  const { fate, since, reason, heldFor, dotSince, answer } = nudge;
  const held = heldFor ? i18n.t(`history.held_${heldFor}`) : null;
  const dot = dotSince ? i18n.t('history.claimed', { time: timeWords(dotSince, zone) }) : null;
  const later = answer === 'later' ? i18n.t('history.later') : null;
  switch (fate) {
    case 'planned':
      return i18n.t('history.planned');
    case 'held':
      return joined('sentences', [held ? i18n.t('history.waiting', { held }) : i18n.t('history.due'), dot]);
    case 'claimed':
    case 'shown': {
      const came = i18n.t(`history.${fate}`, { time: timeWords(since, zone) });
      return joined('sentences', [held, dot, fate === 'claimed' && dot ? null : came, later]);
    }
    case 'missed':
      if (dot) return joined('sentences', [held, dot, later]);
      return held ? i18n.t('history.expired', { held }) : i18n.t('history.missed');
    case 'skipped':
      // Where the dot had told of it before quiet hours began or the popup was opened, it was not skipped.
      if (dot && (reason === 'quiet' || reason === 'here')) return joined('sentences', [held, dot, later]);
      return joined('sentences', [dot && held, dot, i18n.t(`history.skipped_${reason ?? 'gap'}`)]);
  }
}
