import { type PopupLine, popupLine, type ToldOf } from '../../core/journal/popup-line.ts';
import { readCheckIns } from '../../platform/storage/journal/check-in-store.ts';
import { readHardDays } from '../../platform/storage/journal/note-store.ts';
import { readOpenPromises } from '../../platform/storage/journal/promise-store.ts';

/** As far back as a check-in is asked about. */
const lookedAtWeeks = 4;

export async function readPopupLine(
  today: Temporal.PlainDate,
  told: readonly ToldOf[],
  gentle: boolean,
): Promise<PopupLine | null> {
  const [hardDays, promises, checkIns] = await Promise.all([
    readHardDays(),
    readOpenPromises(),
    readCheckIns(today.subtract({ weeks: lookedAtWeeks })),
  ]);
  return popupLine(today, { hardDays, promises, told, checkIns, gentle });
}
