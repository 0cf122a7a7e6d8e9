import { leaningDays } from '../../core/journal/check-in-reading.ts';
import type { PickingFacts } from '../../core/picking/choice-for-day.ts';
import { readCheckIns } from '../../platform/storage/journal/check-in-store.ts';
import { readHardDays } from '../../platform/storage/journal/note-store.ts';

export async function readForPicking(date: Temporal.PlainDate): Promise<Pick<PickingFacts, 'hardDays' | 'checkIns'>> {
  const [hardDays, checkIns] = await Promise.all([
    readHardDays(),
    readCheckIns(date.subtract({ days: leaningDays }), date),
  ]);
  return { hardDays, checkIns };
}
