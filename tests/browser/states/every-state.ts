import type { BrowserContext, Page } from '@playwright/test';
import { replaceRecords } from '../../../scripts/write-records.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
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

export const statedPages: readonly State['page'][] = [...new Set(everyState.map(({ page }) => page))];

export const statesOf = (pages: readonly State['page'][]): readonly State[] =>
  everyState.filter(({ page }) => pages.includes(page));

/** Brings pages into states, one after the other in one browser, and has them looked at. `open` gives an empty page. */
export async function walk(
  context: BrowserContext,
  extensionId: string,
  states: readonly State[],
  look: (page: Page, state: { page: State['page']; name: string }) => Promise<void>,
  open: (page: State['page']) => Promise<Page> = () => context.newPage(),
): Promise<void> {
  const address = (page: State['page'], section = '') =>
    `chrome-extension://${extensionId}/${page}.html${section && `#${section}`}`;
  const aside = await context.newPage();
  await aside.goto(address('popup'));
  await new Popup(aside).title.waitFor();
  for (const { page: path, section, name, records, before, act } of states) {
    await replaceRecords(aside, { ...usual(), ...records });
    const page = await open(path);
    await before?.(page);
    await page.goto(address(path, section));
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    // The popup asks for what stands around its strategy after the first picture. Where there is none, nothing comes next.
    const next = new Popup(page).next.filter({ hasText: /\S/ });
    const none = page.getByRole('heading', { name: words('noneLeft.title') });
    if ((path === 'popup' || path === 'today') && !before) await next.or(none).waitFor();
    await act?.(page);
    await look(page, { page: path, name });
    await page.close();
  }
}
