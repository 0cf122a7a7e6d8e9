import { useEffect, useState } from 'preact/hooks';
import { readHiddenGroups } from '../../../app/strategies/bring-back-hidden.ts';
import { NoneLeft } from '../../../components/picking/NoneLeft.tsx';
import type { Day } from '../../../core/day/day.ts';
import type { HiddenGroup } from '../../../core/strategies/hidden-groups.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';

export function NoneLeftPanel({ day, onBringBack }: { day: Day; onBringBack: (ids: readonly StrategyId[]) => void }) {
  const [groups, setGroups] = useState<HiddenGroup[] | null>(null);
  useEffect(() => {
    // Where that cannot be read, the other ways on are still there.
    readHiddenGroups(day, Temporal.Now.instant()).then(setGroups, () => setGroups([]));
  }, [day]);
  return groups && <NoneLeft groups={groups} onBringBack={onBringBack} />;
}
