import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { refuseAlarms } from '../../../scripts/refuse-alarms.ts';
import { type Records, writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { BeforeYouSend } from '../pages/before-you-send.ts';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { YourData } from '../pages/your-data.ts';
import { words } from '../words.ts';
import { failOpening } from './failing-storage.ts';
import type { ExtensionApi } from './fixtures.ts';
import { journalRecords } from './stored-journal.ts';

declare const chrome: ExtensionApi;

/** Every page of Tend in every state that a person can bring it to, for tests of what has to hold in all of them. */

/** The zone that the browser has to be in. */
export const statesZone = noonZone;

interface State {
  page:
    | 'popup'
    | 'today'
    | 'options'
    | 'summary'
    | 'welcome'
    | 'browse'
    | 'practice'
    | 'journal'
    | 'sidepanel'
    | 'help'
    | 'how';
  name: string;
  /** The section that the address names. */
  section?: string;
  /** What is stored by then beside what everyone has. */
  records?: Records;
  /** What happens before the page is opened. */
  before?: (page: Page) => Promise<unknown>;
  /** What the person does. */
  act?: (page: Page) => Promise<unknown>;
}

/** No space in it, as in words of some languages and in addresses that people paste. */
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const now = Temporal.Now.instant();
const clock = now.toZonedDateTimeISO(statesZone);
const today = clock.subtract({ hours: 4 }).toPlainDate();

function settingsWith(change: Partial<Settings> = {}, cadence: Partial<Cadence> = {}): Records {
  const since = now.subtract({ hours: 24 * 20 });
  const settings = { ...freshSettings('every state', since), ...change };
  return { settings: { settings: storedSettings({ ...settings, cadence: { ...defaultCadence(), ...cadence } }) } };
}

function dayWith(change: Partial<Day> = {}, id: StrategyId = 'COM-01', date = today): Record<string, object> {
  const day = newDay(date, { id, because: ['start_small', 'fresh'] }, { level: 3, okays: 0 });
  return { [date.toString()]: storedDay({ ...day, ...change }) };
}

/** What everyone has. It also takes back what an earlier state has stored. */
function usual(today: Record<string, object> = dayWith(), before: Partial<Day> = {}): Records {
  return { ...settingsWith(), days: { ...today, ...dayWith(before, 'COM-02', yesterday) } };
}

const yesterday = today.subtract({ days: 1 });
const said = (outcome: 'okay' | 'badly'): Partial<Day> => ({ response: { outcome, line: longWord, at: now } });
/** An idea that nothing is asked before. */
const open = 'Send one true reassurance';
const plan = { when: longWord, will: longWord, answer: null };
const own = {
  ...{ id: 'OWN-01', theme: 'vulnerability', level: 1, minutes: 3, alone: true },
  ...{ title: longWord.slice(0, 48), why: longWord, today: longWord, words: longWord },
  ...{ if_badly: longWord, reflect: longWord },
} as const;
const ownRecord: Records = { marks: { 'own/OWN-01': own } };

function nudgeOf(daysAgo: number, change: Partial<Nudge>): Record<string, object> {
  const at = now.subtract({ hours: 24 * daysAgo });
  const id: Nudge['id'] = `${at.toZonedDateTimeISO(statesZone).toPlainDate()}#later-${daysAgo + 1}`;
  return { [id]: storedNudge({ ...recordOf({ id, at, until: at }, 'shown', at), ...change }) };
}

const history: Records = {
  nudges: {
    ...nudgeOf(1, { answer: 'later' }),
    ...nudgeOf(2, { fate: 'missed', heldFor: 'fullscreen' }),
    ...nudgeOf(3, { fate: 'skipped', reason: 'practised' }),
    ...nudgeOf(4, { heldFor: 'audible', answer: 'opened' }),
  },
};

const press =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().click();
  };

async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const part of all) (part as HTMLDetailsElement).open = true;
  });
}

const time = (text: string) => Temporal.PlainTime.from(text);
const fixed = { kind: 'fixed', times: ['09:00', '13:00', '18:00'].map(time) } as const;

const popup = (name: string, state: Omit<State, 'page' | 'name'> = {}): State => ({ page: 'popup', name, ...state });
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
const browse = (name: string, act: (ideas: Browse) => Promise<unknown>, records: Records = {}): State => ({
  page: 'browse',
  name,
  records,
  act: async (page) => {
    await new Browse(page).themes.first().waitFor();
    await act(new Browse(page));
  },
});
const tool = (name: string, ...pressed: string[]): State => ({
  page: 'practice',
  name,
  act: async (page) => {
    await page.getByRole('link', { name, exact: true }).click();
    await press(...pressed)(page);
  },
});
const draft = (name: string, text: string, act: (page: Page) => Promise<unknown> = async () => {}): State => ({
  page: 'practice',
  name,
  act: async (page) => {
    await page.getByRole('link', { name: 'Before you send' }).click();
    await new BeforeYouSend(page).message.fill(text);
    await act(page);
  },
});
const journal = (section: string, name: string, act?: State['act'], records: Records = {}): State => ({
  page: 'journal',
  section,
  name,
  records: { ...journalRecords(today, longWord), ...records },
  ...(act && { act }),
});
const answer = (...names: string[]): NonNullable<State['act']> => {
  return async (page) => {
    await press('Begin, it takes about two minutes')(page);
    for (const name of names) await page.getByRole('radio', { name, exact: true }).nth(-1).check();
  };
};
const copy = JSON.stringify({
  ...{ tend: 2, saved: now.toString() },
  stores: { days: { ...dayWith({}, 'HOP-01'), ...dayWith({}, 'COM-03', today.subtract({ days: 9 })), 'no day': {} } },
});
async function chooseCopy(page: Page): Promise<void> {
  await new YourData(page).choose(copy);
  await page.getByRole('button', { name: words('bringIn.go.merge') }).waitFor();
}
const pack = JSON.parse(readFileSync('docs/pack-example.json', 'utf8'));
const packOfLongWords = JSON.stringify({
  ...{ ...pack, name: longWord.slice(0, 60), by: longWord.slice(0, 80), note: longWord },
  ideas: [{ ...pack.ideas[0], title: longWord.slice(0, 48), today: longWord, why: longWord }, ...pack.ideas.slice(1)],
});
const faultyPack = JSON.stringify({ ...pack, ideas: pack.ideas.map((one: object) => ({ ...one, [longWord]: 1 })) });
async function choosePack(page: Page, content: string, then: 'packs.go' | 'packs.another'): Promise<void> {
  await new YourData(page).choose(content, words('packs.choose'));
  await page.getByRole('button', { name: words(then) }).waitFor();
  await unfoldAll(page);
}
const packIdeaOf = (packed: typeof pack) => ({ ...packed.ideas[0], id: `PCK-${packed.id.replaceAll('-', '')}-lamp` });
const packed: Records = {
  marks: {
    [`pack/${pack.id.replaceAll('-', '')}`]: {
      ...{ id: pack.id.replaceAll('-', ''), name: longWord.slice(0, 60), by: pack.by, note: '', language: 'en' },
    },
    [`idea/${packIdeaOf(pack).id}`]: packIdeaOf(pack),
  },
};
const noteId = `${yesterday}/0123456789abcdef`;
const note = { sort: 'parked', strategy: null, text: `${longWord}\n\nWhy?`, draft: null, written: now.toString() };
const toSummarise: Records = {
  ...usual(dayWith(said('badly'))),
  notes: { [`note/${noteId}`]: { id: noteId, ...note } },
  checkins: { [yesterday.toString()]: { date: yesterday.toString(), answers: { foreseeing: 1, understood: 4 } } },
};
const unreadable = { before: (page: Page) => failOpening(page, 1000), act: press('Save a copy') };

export const everyState: readonly State[] = [
  popup('today', { act: unfoldAll }),
  popup('a question first', { records: usual(dayWith({}, 'CON-24')) }),
  popup('after "No"', { records: usual(dayWith({}, 'CON-24')), act: press('No') }),
  popup('how it went', {
    act: async (page) => {
      await new Popup(page).button('I tried it').click();
      await page.getByRole('textbox').fill(longWord);
    },
  }),
  popup('went okay', { records: usual(dayWith(said('okay'))), act: unfoldAll }),
  popup('went badly', { records: usual(dayWith(said('badly'))), act: unfoldAll }),
  popup('more', { act: press('More') }),
  popup('how I feel', { act: press('More', 'Something for how I feel') }),
  popup('not for me', { act: press('More', 'Not for me') }),
  popup('a plan to write', { act: press('More', 'Make a plan') }),
  popup('a plan', { records: usual(dayWith({ plan })) }),
  popup('a plan from before', { records: usual(dayWith(), { plan }) }),
  popup('something begun', { records: usual(dayWith({ draft: { outcome: null, line: longWord } })) }),
  popup('later', { act: press('Later') }),
  popup('pause', { act: press('Pause') }),
  popup('paused', { records: { ...usual(), ...settingsWith({}, { pausedUntil: now.add({ hours: 24 * 20 }) }) } }),
  popup('off', { records: { ...usual(), ...settingsWith({}, { on: false }) } }),
  popup('backed off', {
    records: {
      ...usual(),
      ...settingsWith({ backOff: { step: 1, ignored: 0, from: today, told: false, kept: false } }),
    },
  }),
  popup('a nudge that waits', { records: { ...usual(), nudges: nudgeOf(0, {}) } }),
  popup('an idea of one’s own', { records: { ...usual(dayWith({}, 'OWN-01')), ...ownRecord }, act: unfoldAll }),
  popup('an idea of a pack', { records: { ...usual(dayWith({}, packIdeaOf(pack).id)), ...packed }, act: unfoldAll }),
  popup('words that could not be copied', {
    act: async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
      });
      await press('Copy these words')(page);
      await page.getByRole('alert').waitFor();
    },
  }),
  popup('no alarms', { act: refuseAlarms }),
  popup('unreadable', unreadable),
  { page: 'today', name: 'today', act: unfoldAll },
  {
    page: 'today',
    name: 'for two',
    records: usual(dayWith({}, 'COM-17')),
    act: press('Show it for two at one screen'),
  },
  { page: 'today', name: 'a question first', records: usual(dayWith({}, 'CON-24')) },
  { page: 'today', name: 'how it went', act: press('I tried it') },
  { page: 'today', name: 'went badly', records: usual(dayWith(said('badly'))), act: unfoldAll },
  { page: 'today', name: 'unreadable', ...unreadable },
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
  browse('all', async () => {}),
  browse('an idea', async (ideas) => {
    await ideas.unfold(open);
    await unfoldAll(ideas.page);
  }),
  browse('a question first', (ideas) => ideas.unfold('Send one good line about your child')),
  browse('an idea that was put away', async (ideas) => {
    await ideas.unfold(open);
    await ideas.act(open, 'Not for me');
    await ideas.button('Undo').waitFor();
  }),
  browse('filtered', async (ideas) => {
    await ideas.choice('Theme').selectOption('Talking');
    await ideas.list('saved');
  }),
  browse('one’s own', (ideas) => ideas.unfold(own.title), ownRecord),
  browse('an idea of a pack', (ideas) => ideas.unfold(pack.ideas[0].title, words('browse.packGroup')), packed),
  browse('writing', async (ideas) => {
    await ideas.button('Write your own').click();
    await ideas.field('Why it could help').fill(longWord.repeat(3));
    await press('Keep it', 'Not now')(ideas.page);
  }),
  { page: 'browse', name: 'unreadable', ...unreadable },
  { page: 'practice', name: 'all tools' },
  draft('something found', `You never listen. ${longWord}`, async (page) => {
    await page.locator('.finding summary').click();
    await press('Take a breath, then copy')(page);
  }),
  draft('a rule that was switched off', 'You never listen.', async (page) => {
    await page.getByRole('button', { name: /^Don’t look for this again/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
  }),
  draft('danger', 'I will make you regret it.', (page) => page.locator('.danger').waitFor()),
  tool('Listening in turns', 'Yes', 'First speaker: ready', 'First listener: ready'),
  tool('A soft start'),
  tool('Making it right', 'Yes'),
  tool('As someone else would tell it', 'Yes', 'Start the time'),
  tool('When you feel like checking'),
  tool('Five breaths', 'Begin'),
  { page: 'practice', name: 'unreadable', ...unreadable },
  { page: 'sidepanel', name: 'today', act: unfoldAll },
  { page: 'sidepanel', name: 'a question first', records: usual(dayWith({}, 'CON-24')) },
  {
    page: 'sidepanel',
    name: 'something found',
    act: async (page) => {
      await new BeforeYouSend(page).message.fill(`You never listen. ${longWord}`);
      await page.locator('.finding summary').click();
    },
  },
  { page: 'sidepanel', name: 'unreadable', ...unreadable },
  journal('days', 'nothing yet'),
  journal('days', 'days', undefined, { days: dayWith({ ...said('badly'), plan }) }),
  journal('look-back', 'a year', undefined, { days: dayWith(said('okay')) }),
  journal('look-back', 'a month', (page) => page.locator('.months button').first().click(), {
    days: dayWith(said('okay')),
  }),
  journal('promises', 'promises', unfoldAll),
  journal('promises', 'making one', press('Make a promise', 'Another date')),
  journal('promises', 'is it small', async (page) => {
    await press('Make a promise')(page);
    await page.getByRole('textbox').first().fill(longWord);
    await page.getByLabel('By when').fill(today.add({ days: 5 }).toString());
    await press('Promise it')(page);
  }),
  journal('promises', 'missed', press('It did not happen')),
  journal('check-in', 'how it felt'),
  journal('check-in', 'safety first, while it is answered', answer('Not sure')),
  journal('notes', 'notes', unfoldAll),
  journal('notes', 'writing', async (page) => {
    await press('Write a note', 'Add a date')(page);
    await page.getByLabel('Your note', { exact: true }).fill(longWord.repeat(3));
  }),
  journal('notes', 'found', (page) => page.getByRole('searchbox').fill(longWord.slice(4, 20))),
  journal('notes', 'removed', press('Remove')),
  { page: 'journal', name: 'unreadable', ...unreadable },
  { page: 'help', name: 'all', act: unfoldAll },
  { page: 'how', name: 'all' },
];

/** Brings pages into each of their states, one after the other in one browser, and has them looked at. */
export async function walk(
  context: BrowserContext,
  extensionId: string,
  pages: readonly State['page'][],
  look: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const address = (page: State['page'], section = '') =>
    `chrome-extension://${extensionId}/${page}.html${section && `#${section}`}`;
  const aside = await context.newPage();
  await aside.goto(address('popup'));
  await new Popup(aside).title.waitFor();
  for (const { page: path, section, name, records, before, act } of everyState.filter((state) =>
    pages.includes(state.page),
  )) {
    await writeRecords(aside, { ...usual(), ...records });
    const page = await context.newPage();
    await before?.(page);
    await page.goto(address(path, section));
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    // The popup asks for what stands around its strategy after the first picture.
    if ((path === 'popup' || path === 'today') && !before)
      await new Popup(page).next.filter({ hasText: /\S/ }).waitFor();
    await act?.(page);
    await look(page, `${path}: ${name}`);
    await page.close();
  }
}
