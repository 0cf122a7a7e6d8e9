import { computed, signal } from '@preact/signals';
import { keepRhythm } from '../../app/cadence/keep-rhythm.ts';
import { pause, resume, undoPause } from '../../app/cadence/pause-nudges.ts';
import { sendTestNudge } from '../../app/nudges/test-nudge.ts';
import { eraseAll } from '../../app/transfer/erase.ts';
import type { PauseChoice } from '../../core/cadence/pause.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { browser } from '../../platform/browser/browser.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { here } from '../page/here.ts';
import { readingStore } from '../page/reading-store.ts';
import { type ChangeQueue, changeQueue } from './changes/change-queue.ts';
import { changedControl } from './changes/changed-control.ts';
import { settingsEdits } from './changes/settings-edits.ts';
import { asideLeaving } from './data/aside-leaving.ts';
import { bringingIn } from './data/bringing-in.ts';
import { packBringing } from './data/pack-bringing.ts';
import { saving } from './data/saving.ts';
import { type OptionsReading, readOptions } from './options-reading.ts';
import type { Said } from './options-said.ts';
import { watchTyping } from './typing.ts';

export type OptionsStore = ReturnType<typeof optionsStore>;

/** The one owner of the options page's state. What is set on it is in `changes/`. */
export function optionsStore() {
  const { isTyping, afterTyping } = watchTyping();
  const page = readingStore<OptionsReading, Said>('nothing', {
    read: readOptions,
    days: ({ days }) => days,
    accept: (read, before) => {
      // What is read while a change waits is older than what the fields show.
      if (!queue.isEmpty()) return null;
      if (!before || !isTyping()) return read;
      // What was set elsewhere meanwhile moves no field under the hand.
      afterTyping(page.readAtRest);
      return { ...read, settings: before.settings };
    },
    mayRead: () => queue.isEmpty(),
  });
  const show = (settings: Settings) => {
    const shown = page.shown.peek();
    if (!shown) return;
    showLook(settings.look);
    page.shown.value = { ...shown, settings };
  };
  const queue = changeQueue({ ...page, show });
  const control = changedControl();
  /** Where what was changed last stands, and so what is said of it; empty where that is no longer there. */
  const place = signal('');
  const say = (what: Said) => {
    place.value = control.place();
    page.say(what);
  };
  const change: ChangeQueue['change'] = (make, failure) => {
    place.value = control.place();
    queue.change(make, failure);
  };
  const edits = settingsEdits({
    stored: computed(() => page.shown.value?.settings ?? null),
    show,
    say,
    change,
    control,
  });
  const tested = signal<{ shown: boolean } | null>(null);
  const seen = signal<boolean | null>(null);
  const erasing = signal(false);
  const bringing = bringingIn({
    change,
    onDone: () => {
      edits.dropDraft();
      edits.forget();
    },
  });
  const packs = packBringing({ change });
  const aside = asideLeaving({ change });
  // Settings that are shown before they are stored are no reading.
  const read = computed(() => page.shown.value?.stored);
  read.subscribe(() => {
    const shown = page.shown.peek();
    if (!shown) return;
    bringing.lookAgain(shown.settings.seed);
    packs.lookAgain(shown.packs.records);
  });
  page.start();

  const pausing = (set: () => ReturnType<typeof pause>) => {
    edits.forget();
    change(async () => {
      const { done, agreed, settings } = await set();
      edits.offer(() => undoPause(browser, done, ...here()));
      return { said: 'saved', agreed, settings };
    });
  };

  const on = {
    again: page.read,
    /** After each picture: whatever it took away, what is said stands somewhere. */
    placed: () => {
      if (!document.querySelector(`[data-place="${place.peek()}"]`)) place.value = '';
    },
    edit: edits.edit,
    cadence: edits.editCadence,
    undo: edits.undo,
    pause: (choice: PauseChoice) => pausing(() => pause(browser, choice, ...here())),
    resume: () => pausing(() => resume(browser, ...here())),
    test: async () => {
      const shown = page.shown.peek();
      if (!shown) return;
      seen.value = null;
      tested.value = { shown: await sendTestNudge(browser, shown.nudge, shown.settings) };
    },
    seen: (was: boolean) => {
      seen.value = was;
    },
    keepRhythm: () => {
      edits.forget();
      change(async () => {
        const { agreed, settings } = await keepRhythm(browser, ...here());
        return { said: 'saved', agreed, settings };
      });
    },
    erase: (asking: boolean) => {
      erasing.value = asking;
    },
    eraseAll: () => {
      erasing.value = false;
      edits.dropDraft();
      edits.forget();
      change(async () => {
        const { agreed } = await eraseAll(browser, ...here());
        bringing.on.leave();
        packs.on.leave();
        // What is said to be erased is gone from the alarms and the toolbar, too.
        await agreed;
        return { said: 'erased', agreed };
      }, 'not_erased');
    },
  };
  const { shown, unreadable, said } = page;
  return {
    shown,
    unreadable,
    said,
    edits,
    tested,
    seen,
    saving: saving(page.readAtRest, () => say('failed')),
    erasing,
    bringing,
    packs,
    aside,
    place,
    on,
  };
}
