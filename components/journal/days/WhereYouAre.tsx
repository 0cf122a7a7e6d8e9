import { i18n } from '#i18n';
import { climbedLevels, type Ladder } from '../../../core/picking/ladder.ts';
import { joined } from '../../page/joined-words.ts';

export function WhereYouAre({ ladder, change }: { ladder: Ladder; change: 'stepped' | 'eased' | null }) {
  const { level } = ladder;
  const okays = ladder.okays === 0 ? 'okays0' : ladder.okays === 1 ? 'okays1' : 'okays2';
  const isTop = level === climbedLevels.at(-1);
  return (
    <section class="where" aria-labelledby="where">
      <h3 id="where">{i18n.t('ladder.title')}</h3>
      <p>{joined('after', [i18n.t(`ladder.at${level}`), change && i18n.t(`ladder.${change}`)])}</p>
      <p class="quiet">{isTop ? i18n.t('ladder.top') : i18n.t(`ladder.${okays}`)}</p>
    </section>
  );
}
