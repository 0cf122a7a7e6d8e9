import { type PreviewDay, previewWeek } from '../../core/preview.ts';
import type { Settings } from '../../core/settings.ts';
import { readAbout } from '../../platform/about.ts';
import { browser } from '../../platform/browser.ts';
import type { NoticeText } from '../../platform/notices.ts';
import { nudgeText } from '../../platform/nudge-text.ts';
import { countRecords } from '../../platform/storage/records.ts';
import { readSettings } from '../../platform/storage/settings.ts';
import { readState } from '../../platform/storage/state.ts';

/** All that the options page shows, as it is stored at one moment. */
export interface Reading {
  settings: Settings;
  now: Temporal.Instant;
  zone: string;
  week: PreviewDay[];
  nudge: NoticeText;
  stored: { days: number; nudges: number };
  version: string;
  /** The keys that open the popup, if the person has any set. */
  shortcut: string | null;
}

/** Reads it; rejects where records cannot be read. */
export async function readOptions(now: Temporal.Instant, zone: string): Promise<Reading> {
  const settings = await readSettings(now);
  const state = await readState(settings, now, zone);
  return {
    settings,
    now,
    zone,
    week: previewWeek(state, now, zone),
    nudge: await nudgeText(settings, `${now.toZonedDateTimeISO(zone).toPlainDate()}#0`, now, zone),
    stored: { days: await countRecords('days'), nudges: await countRecords('nudges') },
    ...(await readAbout(browser)),
  };
}
