import { freshSettings, type Settings } from '../../core/settings/settings.ts';
import { settingsKind } from '../../core/settings/stored-settings.ts';
import { popupUnknowing } from '../browser/popup-address.ts';
import { eraseEverything, settingsKey, type Writing } from './database.ts';
import { newSeed } from './settings-store.ts';
import { written } from './writing.ts';

export function beginWith(now: Temporal.Instant, change: (fresh: Settings) => Settings): Promise<void> {
  const begin = async (tx: Writing) => {
    const first = change(freshSettings(newSeed(), now));
    await tx.objectStore('settings').put(written(settingsKind(first), first, settingsKey), settingsKey);
  };
  return popupUnknowing(() => eraseEverything(begin));
}
