import { useEffect, useState } from 'preact/hooks';
import { NoneLeft } from '../../../components/picking/NoneLeft.tsx';
import type { Day } from '../../../core/day/day.ts';
import type { HiddenGroup } from '../../../core/strategies/hidden-groups.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { hiddenIdeas } from './hidden-ideas.ts';

export function NoneLeftPanel({ day, onBringBack }: { day: Day; onBringBack: (ids: readonly StrategyId[]) => void }) {
  const [groups, setGroups] = useState<HiddenGroup[] | null>(null);
  const [read] = useState(() => hiddenIdeas(setGroups));
  useEffect(() => {
    read(day);
  }, [day]);
  return groups && <NoneLeft groups={groups} onBringBack={onBringBack} />;
}
