import { openToday } from '../../app/day/today.ts';
import { exampleNudge } from '../../app/nudges/nudge-text.ts';
import { readState } from '../../app/nudges/read-state.ts';
import { refusesAlarms } from '../../app/nudges/refused-alarms.ts';
import { countStored } from '../../app/transfer/count-stored.ts';
import { readCopySuggestion } from '../../app/transfer/suggest-copy.ts';
import { type PreviewDay, previewWeek } from '../../core/cadence/preview.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import type { NoticeChannel } from '../../core/nudges/notice-channel.ts';
import type { HoldReason, Nudge } from '../../core/nudges/nudge.ts';
import { nextComing } from '../../core/nudges/upcoming.ts';
import type { WholePack } from '../../core/packs/pack.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Counts } from '../../core/transfer/import-counts.ts';
import { type SetAside, setAside } from '../../core/transfer/set-aside.ts';
import { readAbout } from '../../platform/browser/about-tend.ts';
import { browser } from '../../platform/browser/browser.ts';
import { readNotificationChannel } from '../../platform/browser/notification-channel.ts';
import type { NotificationText } from '../../platform/browser/notifications.ts';
import { readTold } from '../../platform/browser/surroundings.ts';
import { listPacks } from '../../platform/storage/packs/pack-store.ts';
import type { Listing } from '../../platform/storage/records.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { listAside } from '../../platform/storage/whole-stores.ts';

export interface OptionsReading {
  settings: Settings;
  now: Temporal.Instant;
  zone: string;
  days: Days;
  week: PreviewDay[];
  nudge: NotificationText;
  /** The nudges of the last two weeks, what is planned by "Later" included. */
  past: readonly Nudge[];
  channel: NoticeChannel;
  told: Readonly<Record<HoldReason, boolean>>;
  refused: boolean;
  stored: Counts;
  packs: Listing<WholePack>;
  aside: SetAside[];
  /** Whether it is time to suggest a copy. */
  suggestCopy: boolean;
  version: string;
  shortcut: string | null;
}

export async function readOptions(now: Temporal.Instant, zone: string): Promise<OptionsReading> {
  const settings = await readSettings(now);
  const state = await readState(settings, now, zone);
  const { strategy } = await openToday(settings, now, zone);
  const stored = await countStored();
  return {
    settings,
    now,
    zone,
    days: daysAt(now, zone, settings.cadence.dayStart),
    week: previewWeek(state, now, zone),
    nudge: await exampleNudge(settings, strategy, now, zone),
    past: state.nudges,
    channel: await readNotificationChannel(browser),
    told: await readTold(browser),
    refused: await refusesAlarms(browser, nextComing(state, now, zone)?.at ?? null, now),
    stored,
    packs: await listPacks(),
    aside: setAside(await listAside()),
    suggestCopy: await readCopySuggestion(stored.day, now),
    ...(await readAbout(browser)),
  };
}
