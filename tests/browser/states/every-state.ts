import type { BrowserContext, Page } from '@playwright/test';
import { writeRecords } from '../../../scripts/write-records.ts';
import { Popup } from '../pages/popup.ts';
import { helpStates } from './help-states.ts';
import { ideasStates } from './ideas-states.ts';
import { journalStates } from './journal-states.ts';
import { optionsStates } from './options-states.ts';
import { popupStates } from './popup-states.ts';
import { practiceStates } from './practice-states.ts';
import type { State } from './state.ts';
import { usual } from './state-records.ts';

/** Every page of Tend in every state that a person can bring it to, for tests of what has to hold in all of them. */
const everyState: readonly State[] = [
  ...popupStates,
  ...optionsStates,
  ...ideasStates,
  ...practiceStates,
  ...journalStates,
  ...helpStates,
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
