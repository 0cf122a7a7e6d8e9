import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HiddenGroup } from '../../core/strategies/hidden-groups.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { LabelledChoice } from '../controls/LabelledChoice.tsx';

export function NoneLeft({
  groups,
  onBringBack,
}: {
  groups: readonly HiddenGroup[];
  onBringBack: (ids: readonly StrategyId[]) => void;
}) {
  const [chosen, setChosen] = useState<HiddenGroup['of'] | null>(null);
  const group = groups.find(({ of }) => of === chosen) ?? groups[0];
  return (
    <section class="panel" aria-labelledby="none-left-title">
      <h1 id="none-left-title">{i18n.t('noneLeft.title')}</h1>
      <p>{i18n.t(group ? 'noneLeft.text' : 'noneLeft.nothing')}</p>
      {group && (
        <div class="today">
          {groups.length > 1 && (
            <LabelledChoice
              label={i18n.t('noneLeft.which')}
              value={group.of}
              options={groups.map(({ of }) => ({ value: of, label: groupWords(of) }))}
              onChange={setChosen}
            />
          )}
          <div class="actions">
            <button type="button" class="button primary" onClick={() => onBringBack(group.ids)}>
              {i18n.t('noneLeft.go')}
            </button>
          </div>
        </div>
      )}
      <p class="quiet">
        {i18n.t('noneLeft.otherwise')}{' '}
        <a href="/browse.html" target="_blank" rel="noopener">
          {i18n.t('more.browse')}
        </a>
      </p>
    </section>
  );
}

function groupWords(of: HiddenGroup['of']): string {
  return of === 'last' || of === 'all' ? i18n.t(`noneLeft.${of}`) : i18n.t(`theme.${of}`);
}
