import { computed, signal } from '@preact/signals';
import { openToday } from '../../app/day/today.ts';
import { type KeptGentle, keepGentle, undoKeepGentle } from '../../app/picking/keep-gentle.ts';
import type { Day } from '../../core/day/day.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import { asksBefore, type Tool, toolAt, toolsFor, toolsInReach } from '../../core/practice/tools.ts';
import type { WriteFailure } from '../../core/records/storage-failures.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import { browser } from '../../platform/browser/browser.ts';
import { takeHanded } from '../../platform/browser/handed-text.ts';
import { hasPanel, openPanel, ownWindow } from '../../platform/browser/side-panel.ts';
import { writeFailureOf } from '../../platform/storage/failure.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { askBeforeLeaving } from '../page/ask-before-leaving.ts';
import { here } from '../page/here.ts';
import { oneAtATime } from '../page/one-at-a-time.ts';
import { readingStore } from '../page/reading-store.ts';
import { draftStore } from './draft-store.ts';
import { toolIdeas } from './tool-ideas.ts';
import { toolStores } from './tool-stores.ts';
import type { WritingStore } from './writing-store.ts';

interface PracticeReading {
  settings: Settings;
  day: Day;
  days: Days;
  /** Whether only what is open and done alone may be offered now. */
  gentle: boolean;
}

async function readPractice(now: Temporal.Instant, zone: string): Promise<PracticeReading> {
  const settings = await readSettings(now);
  const day = await openToday(settings, now, zone);
  return { settings, day, days: daysAt(now, zone, settings.cadence.dayStart), gentle: isGentle(settings, now) };
}

export type PracticeStore = ReturnType<typeof practiceStore>;

/** The one owner of the practice page's state. What is written in a tool stays while the page does, and no longer. */
export function practiceStore() {
  const page = readingStore<PracticeReading, 'nothing' | 'gentle' | 'notGentle' | 'gentleStays', WriteFailure>(
    'nothing',
    {
      read: readPractice,
      days: ({ days }) => days,
    },
  );
  const addressed = signal<Tool | null>(toolAt(location.hash));
  const canSayNo = signal(false);
  /** Another object each time that it could not be opened. */
  const notOpened = signal<object | null>(null);
  let place: number | null = null;
  let unsure: KeptGentle | null = null;
  ownWindow(browser).then((id) => {
    place = id;
  });
  addEventListener('hashchange', () => {
    addressed.value = toolAt(location.hash);
    if (addressed.value) page.say('nothing');
  });
  const attempt = oneAtATime((action: () => Promise<void>) => page.attempt(action, writeFailureOf));
  const settings = computed(() => page.shown.value?.settings ?? null);
  const today = () => page.shown.peek()?.day.date ?? null;
  const draft = draftStore({ settings, today, read: page.read });
  const practised = toolStores(today);
  const { softStart, repair, thirdPerson, urge } = practised;
  const writings: Partial<Record<Tool, WritingStore>> = {
    soft_start: softStart,
    repair,
    third_person: thirdPerson.writing,
    urge: urge.writing,
  };
  askBeforeLeaving(computed(() => [draft, ...Object.values(writings)].some(({ unkept }) => unkept.value)));
  const gentle = computed(() => page.shown.value?.gentle ?? false);
  const offered = computed(() => toolsFor(gentle.value));
  const isWrittenIn = (one: Tool) => writings[one]?.isWrittenIn.value ?? false;
  const inReach = computed(() => toolsInReach(gentle.value, isWrittenIn));
  const tool = computed(() => inReach.value.find((one) => one === addressed.value) ?? null);
  /** The one of the address, where it may not be offered just now. */
  const notOffered = computed(() =>
    addressed.value && !offered.value.includes(addressed.value) ? addressed.value : null,
  );
  const { ideas, show: showIdeas } = toolIdeas(tool);
  page.start();
  const take = (text: string | null) => text !== null && draft.on.take(text);
  takeHanded(browser, 'page', here()[0]).then(take, () => {});

  const { shown, unreadable, said, failed } = page;
  return {
    shown,
    unreadable,
    said,
    failed,
    inReach,
    notOffered,
    tool,
    asks: computed(() => tool.value !== null && asksBefore(tool.value) && !canSayNo.value),
    draft,
    tools: practised,
    hasPanel: hasPanel(browser),
    notOpened,
    ideas,
    on: {
      again: page.read,
      yes: () => {
        canSayNo.value = true;
      },
      showIdeas: (of: Tool) => showIdeas(of, page.shown.peek()?.gentle ?? true),
      openBeside: async () => {
        notOpened.value = (await openPanel(browser, place)) ? null : {};
      },
      notSafe: () =>
        attempt(async () => {
          const before = page.shown.peek();
          if (!before) return;
          unsure = await keepGentle(before.day, Temporal.Now.instant());
          await page.read();
          history.replaceState(null, '', location.pathname);
          addressed.value = null;
          page.say('gentle');
        }),
      undoNotSafe: () =>
        attempt(async () => {
          if (!unsure) return;
          const { stays } = await undoKeepGentle(unsure, Temporal.Now.instant());
          await page.read();
          page.say(stays === 'answer' ? 'gentleStays' : 'notGentle');
        }),
    },
  };
}
