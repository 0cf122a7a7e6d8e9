import { signal } from '@preact/signals';
import { openToday } from '../../app/day/today.ts';
import { exampleNudge } from '../../app/nudges/nudge-text.ts';
import { saveEdits } from '../../app/settings/edit-settings.ts';
import { loadStrategy } from '../../app/strategies/library.ts';
import type { WriteFailure } from '../../core/records/storage-failures.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { isOnToolbar, readAbout } from '../../platform/browser/about-tend.ts';
import { browser } from '../../platform/browser/browser.ts';
import type { NotificationText } from '../../platform/browser/notifications.ts';
import { writeFailureOf } from '../../platform/storage/failure.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { here } from '../page/here.ts';
import { readingStore } from '../page/reading-store.ts';

export type WelcomeStore = ReturnType<typeof welcomeStore>;

interface WelcomeReading {
  settings: Settings;
  sample: StrategyText | null;
  nudge: NotificationText;
  shortcut: string | null;
  onToolbar: boolean | null;
}

/** Small, kind and open to anyone: what an idea looks like. */
const sampleId = 'COM-01';

async function readWelcome(settings: Settings, now: Temporal.Instant, zone: string): Promise<WelcomeReading> {
  const [sample, nudge, { shortcut }, onToolbar] = await Promise.all([
    // Where a text does not load, the rest of the welcome still says what Tend is.
    loadStrategy(sampleId).catch(() => null),
    openToday(settings, now, zone).then(
      ({ strategy }) => exampleNudge(settings, strategy, now, zone),
      () => exampleNudge(settings, null, now, zone),
    ),
    readAbout(browser),
    isOnToolbar(browser),
  ]);
  return { settings, sample, nudge, shortcut, onToolbar };
}

export function welcomeStore() {
  const page = readingStore<WelcomeReading, 'nothing' | 'saved', WriteFailure | 'overtaken'>('nothing', {
    read: async (now, zone) => readWelcome(await readSettings(now), now, zone),
  });
  const step = signal(1);
  page.start();

  const { shown, unreadable, said, failed } = page;
  const on = {
    again: page.read,
    go: (to: number) => {
      step.value = to;
      page.say('nothing');
    },
    /** Stores an answer; `then` only where that worked. */
    save: async (edit: Edit, then = () => {}) => {
      const worked = await page.attempt(async () => {
        const [now, zone] = here();
        const saving = saveEdits(browser, [edit], now, zone);
        const [{ refused }] = await Promise.all([
          saving,
          page.show(saving.then(({ settings }) => readWelcome(settings, now, zone))),
        ]);
        page.say(refused ? 'nothing' : 'saved');
        if (refused) failed.value = 'overtaken';
        else then();
      }, writeFailureOf);
      if (worked) return;
      page.say('nothing');
      // An answer before this one may have been stored, and not shown since this one was on its way.
      page.read();
    },
  };
  return { shown, unreadable, said, failed, step, on };
}
