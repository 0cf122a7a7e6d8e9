import type { Records } from '../../../scripts/write-records.ts';
import { words } from '../words.ts';
import { journalRecords } from '../world/stored-journal.ts';
import { press, type State, unfoldAll, unreadable } from './state.ts';
import { dayWith, newerNote, plan, said, today, typed } from './state-records.ts';

const journal = (section: string, name: string, act?: State['act'], records: Records = {}): State => ({
  page: 'journal',
  section,
  name,
  records: { ...journalRecords(today, typed), ...records },
  ...(act && { act }),
});

const answer = (...names: string[]): NonNullable<State['act']> => {
  return async (page) => {
    await press('Begin, it takes about two minutes')(page);
    for (const name of names) await page.getByRole('radio', { name, exact: true }).nth(-1).check();
  };
};

export const journalStates: readonly State[] = [
  journal('days', 'nothing yet'),
  journal('days', 'days', undefined, { days: dayWith({ ...said('badly'), plan }) }),
  journal('look-back', 'a year', undefined, { days: dayWith(said('okay')) }),
  journal('look-back', 'a month', (page) => page.locator('.months button').first().click(), {
    days: dayWith(said('okay')),
  }),
  journal('look-back', 'a month with only a plan', (page) => page.locator('.months button').first().click(), {
    days: dayWith({ plan }),
  }),
  journal('promises', 'promises', unfoldAll),
  journal('promises', 'changing one', press(words('own.edit'))),
  journal('promises', 'making one', press('Make a promise', 'Another date')),
  journal('promises', 'is it small', async (page) => {
    await press('Make a promise')(page);
    await page.getByRole('textbox').first().fill(typed);
    await page.getByLabel('By when', { exact: true }).fill(today.add({ days: 5 }).toString());
    await press('Promise it')(page);
  }),
  journal('promises', 'missed', press('It did not happen')),
  journal('check-in', 'how it felt', unfoldAll),
  journal('check-in', 'safety first, while it is answered', answer('Not sure')),
  journal('notes', 'notes', unfoldAll),
  journal('notes', 'writing', async (page) => {
    await press('Write a note', 'Add a date')(page);
    await page.getByLabel('Your note', { exact: true }).fill(typed.repeat(3));
  }),
  journal('notes', 'found', (page) => page.getByRole('searchbox').fill(typed.slice(4, 20))),
  journal('notes', 'removed', press('Remove')),
  journal('notes', 'one of a newer Tend', undefined, { notes: newerNote }),
  { page: 'journal', name: 'unreadable', ...unreadable },
];
