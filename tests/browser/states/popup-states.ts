import type { Page } from '@playwright/test';
import { refuseAlarms } from '../../../scripts/refuse-alarms.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { press, type State, unfoldAll, unreadable } from './state.ts';
import {
  allHidden,
  dayWith,
  now,
  nudgeOf,
  ownRecord,
  pack,
  packed,
  packIdeaOf,
  plan,
  said,
  settingsWith,
  today,
  typed,
  usual,
} from './state-records.ts';

const popup = (name: string, state: Omit<State, 'page' | 'name'> = {}): State => ({ page: 'popup', name, ...state });

/** Presses buttons, and waits for what is said then. */
const pressUntil = (said: string, ...names: string[]) => {
  return async (page: Page) => {
    await press(...names)(page);
    await page.getByText(said).waitFor();
  };
};

export const popupStates: readonly State[] = [
  popup('today', { act: unfoldAll }),
  popup('a question first', { records: usual(dayWith({}, 'CON-24')) }),
  popup('after "No"', { records: usual(dayWith({}, 'CON-24')), act: pressUntil(words('gate.gentle'), 'No') }),
  popup('how it went', {
    act: async (page) => {
      await new Popup(page).button('I tried it').click();
      await page.getByRole('textbox').fill(typed);
    },
  }),
  popup('went okay', { records: usual(dayWith(said('okay'))), act: unfoldAll }),
  popup('went badly', { records: usual(dayWith(said('badly'))), act: unfoldAll }),
  popup('more', { act: press('More') }),
  popup('how I feel', { act: press('More', 'Something for how I feel') }),
  popup('not for me', { act: pressUntil(words('more.hidden'), 'More', 'Not for me') }),
  popup('a plan to write', { act: press('More', 'Make a plan') }),
  popup('a plan', { records: usual(dayWith({ plan })) }),
  popup('a plan to write beside that for another idea', {
    records: usual(dayWith({ plan: { ...plan, of: 'COM-02' } })),
    act: press('More', 'Make a plan'),
  }),
  popup('a plan from before', { records: usual(dayWith(), { plan }) }),
  popup('something begun', { records: usual(dayWith({ draft: { outcome: null, line: typed } })) }),
  popup('something begun, and another one asked for', {
    records: usual(dayWith({ draft: { outcome: null, line: typed } })),
    act: pressUntil(words('draft.first'), 'Another one'),
  }),
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
  popup('nothing left to show', { records: allHidden }),
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
];
