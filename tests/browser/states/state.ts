import type { Page } from '@playwright/test';
import type { Records } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { failOpening } from '../world/failing-storage.ts';

/** The zone that the browser has to be in. */
export const statesZone = noonZone;

export interface State {
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

export const press =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().click();
  };

export async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const part of all) (part as HTMLDetailsElement).open = true;
  });
}

export const unreadable = { before: (page: Page) => failOpening(page, 1000), act: press('Save a copy') };
