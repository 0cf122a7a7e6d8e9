import type { Page } from '@playwright/test';
import { BeforeYouSend } from '../pages/before-you-send.ts';
import { press, type State, unfoldAll, unreadable } from './state.ts';
import { dayWith, typed, usual } from './state-records.ts';

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

export const practiceStates: readonly State[] = [
  { page: 'practice', name: 'all tools' },
  draft('something found', `You never listen. ${typed}`, async (page) => {
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
      await new BeforeYouSend(page).message.fill(`You never listen. ${typed}`);
      await page.locator('.finding summary').click();
    },
  },
  { page: 'sidepanel', name: 'unreadable', ...unreadable },
];
