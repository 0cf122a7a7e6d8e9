import type { Page } from '@playwright/test';
import { refuseAlarms } from '../../../scripts/refuse-alarms.ts';
import type { Records } from '../../../scripts/write-records.ts';
import { Options } from '../pages/options.ts';
import { YourData } from '../pages/your-data.ts';
import { words } from '../words.ts';
import type { ExtensionApi } from '../world/fixtures.ts';
import { press, type State, unfoldAll, unreadable } from './state.ts';
import {
  dayWith,
  newerNote,
  now,
  nudgeOf,
  pack,
  said,
  settingsWith,
  today,
  typed,
  usual,
  yesterday,
} from './state-records.ts';

declare const chrome: ExtensionApi;

const history: Records = {
  nudges: {
    ...nudgeOf(1, { answer: 'later' }),
    ...nudgeOf(2, { fate: 'missed', heldFor: 'fullscreen' }),
    ...nudgeOf(3, { fate: 'skipped', reason: 'practised' }),
    ...nudgeOf(4, { heldFor: 'audible', answer: 'opened' }),
  },
};

const time = (text: string) => Temporal.PlainTime.from(text);

const fixed = { kind: 'fixed', times: ['09:00', '13:00', '18:00'].map(time) } as const;

const options = (name: string, state: Omit<State, 'page' | 'name'> = {}): State => ({
  page: 'options',
  name,
  ...state,
  act: async (page) => {
    await page.getByRole('heading', { name: 'About Tend' }).waitFor();
    await unfoldAll(page);
    await state.act?.(page);
  },
});

const copy = JSON.stringify({
  ...{ tend: 2, saved: now.toString() },
  stores: { days: { ...dayWith({}, 'HOP-01'), ...dayWith({}, 'COM-03', today.subtract({ days: 9 })), 'no day': {} } },
});

async function chooseCopy(page: Page): Promise<void> {
  await new YourData(page).choose(copy);
  await page.getByRole('button', { name: words('bringIn.go.merge') }).waitFor();
}

const packOfLongWords = JSON.stringify({
  ...{ ...pack, name: typed.slice(0, 60), by: typed.slice(0, 80), note: typed },
  ideas: [{ ...pack.ideas[0], title: typed.slice(0, 48), today: typed, why: typed }, ...pack.ideas.slice(1)],
});

const faultyPack = JSON.stringify({ ...pack, ideas: pack.ideas.map((one: object) => ({ ...one, [typed]: 1 })) });

async function choosePack(page: Page, content: string, then: 'packs.go' | 'packs.another'): Promise<void> {
  await new YourData(page).choose(content, words('packs.choose'));
  await page.getByRole('button', { name: words(then) }).waitFor();
  await unfoldAll(page);
}

const noteId = `${yesterday}/0123456789abcdef`;

const note = { sort: 'parked', strategy: null, text: `${typed}\n\nWhy?`, draft: null, written: now.toString() };

const toSummarise: Records = {
  ...usual(dayWith(said('badly'))),
  notes: { [`note/${noteId}`]: { id: noteId, ...note } },
  checkins: { [yesterday.toString()]: { date: yesterday.toString(), answers: { foreseeing: 1, understood: 4 } } },
};

export const optionsStates: readonly State[] = [
  { page: 'options', name: 'simple' },
  options('moments that vary', {
    records: {
      ...settingsWith({}, { windows: [0, 1].map(() => ({ from: time('17:00'), to: time('20:30') })) }),
      ...history,
    },
    act: (page) => new Options(page).switch('Own times for Wednesday').check(),
  }),
  options('fixed times', { records: settingsWith({ lookBackDay: 7 }, { rhythm: fixed, ceiling: 3 }) }),
  options('a steady pace', { records: settingsWith({}, { rhythm: { kind: 'every', hours: 3 } }) }),
  options('some days of the week', { records: settingsWith({}, { rhythm: { kind: 'weekly', perWeek: 3 } }) }),
  options('no day at all', { records: settingsWith({}, { activeDays: [] }) }),
  options('no alarms', { act: refuseAlarms }),
  options('off', { records: settingsWith({}, { on: false }) }),
  options('choosing a pause', { act: press('Pause nudges') }),
  options('paused and backed off', {
    records: settingsWith(
      { backOff: { step: 2, ignored: 0, from: today, told: true, kept: false } },
      { pausedUntil: now.add({ hours: 24 * 20 }) },
    ),
  }),
  options('problems', {
    act: async (page) => {
      await new Options(page).setTime('To', '17:00');
      await new Options(page).setTime('To, quiet hours', '21:30');
    },
  }),
  options('asked and answered', {
    act: async (page) => {
      await press('Send a test nudge', 'No')(page);
      await press('Save a copy', 'Erase everything')(page);
      await press('Monday')(page);
    },
  }),
  options('a copy to bring in', { act: chooseCopy }),
  options('a copy that takes the place of what is here', {
    act: async (page) => {
      await chooseCopy(page);
      await page.getByRole('radio', { name: words('bringIn.mode.replace') }).check();
      await press(words('bringIn.go.replace'))(page);
    },
  }),
  options('a copy was brought in', {
    act: async (page) => {
      await chooseCopy(page);
      await press(words('bringIn.go.merge'))(page);
      await page.getByRole('button', { name: words('bringIn.close') }).waitFor();
    },
  }),
  options('a file that is refused', {
    act: async (page) => {
      await new YourData(page).choose('[]');
      await page.getByRole('button', { name: words('bringIn.another') }).waitFor();
    },
  }),
  options('a copy that could not come back', {
    records: { notes: newerNote },
    act: async (page) => {
      await press(words('data.copy'))(page);
      await page.getByText(words('saveCopy.notBack.newer')).waitFor();
    },
  }),
  options('a pack to bring in', { act: (page) => choosePack(page, packOfLongWords, 'packs.go') }),
  options('a pack that is here, and is asked about', {
    act: async (page) => {
      await choosePack(page, packOfLongWords, 'packs.go');
      await press(words('packs.go'), words('packs.remove'))(page);
      await page.getByRole('button', { name: words('packs.removeYes') }).waitFor();
    },
  }),
  options('a pack that is refused', { act: (page) => choosePack(page, faultyPack, 'packs.another') }),
  options('a copy is suggested', {
    records: {
      days: Object.assign({}, ...[2, 3, 4, 5, 6, 7].map((days) => dayWith({}, 'COM-01', today.subtract({ days })))),
    },
    act: async (page) => {
      // A copy that was saved in an earlier state keeps the page quiet.
      await page.evaluate(async () => {
        await chrome.storage.local.remove('tend:copy');
        await chrome.storage.local.set({ tend: { began: '2026-01-01T08:00:00Z' } });
      });
      await page.reload();
      await page.getByText(words('saveCopy.suggestion')).waitFor();
    },
  }),
  { page: 'options', name: 'unreadable', ...unreadable },
  { page: 'summary', name: 'nothing stored', records: usual({}) },
  { page: 'summary', name: 'nothing picked', records: toSummarise },
  {
    page: 'summary',
    name: 'some of it picked',
    records: toSummarise,
    act: async (page) => {
      for (const box of await page.getByRole('checkbox').all()) await box.check();
    },
  },
  { page: 'summary', name: 'unreadable', ...unreadable },
  { page: 'welcome', name: 'first step' },
  { page: 'welcome', name: 'second step', act: press('Next') },
  { page: 'welcome', name: 'third step', act: press('Next', 'Next') },
  { page: 'welcome', name: 'last step', act: press('Next', 'Next', 'Yes, nudge me once a day') },
  { page: 'welcome', name: 'unreadable', ...unreadable },
];
