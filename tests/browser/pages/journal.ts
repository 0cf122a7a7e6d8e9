import type { Locator, Page } from '@playwright/test';
import { words } from '../words.ts';

/** The journal, as a person uses it. */
export class Journal {
  readonly page: Page;
  readonly sections: Locator;
  readonly entries: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sections = page.getByRole('navigation', { name: words('journal.sections') });
    this.entries = page.locator('.entry');
    this.alert = page.getByRole('alert');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  async press(...names: string[]): Promise<void> {
    for (const name of names) await this.button(name).click();
  }
}
