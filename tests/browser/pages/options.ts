import { expect, type Locator, type Page } from '@playwright/test';
import { literally, words } from '../words.ts';

/** What is said after a change, or of one that could not be made. */
const done = [words('options.saved'), words('options.undone'), words('data.erased'), words('options.notSaved')].map(
  literally,
);

/** The options page, as a person uses it. */
export class Options {
  readonly page: Page;
  readonly week: Locator;
  readonly saved: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.week = page.getByRole('list', { name: words('preview.title') }).getByRole('listitem');
    this.saved = page.getByRole('status').filter({ hasText: new RegExp(done.join('|')) });
    this.alert = page.getByRole('alert');
  }

  switch(name: string): Locator {
    return this.page.getByRole('switch', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true }).first();
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true }).first();
  }

  /** Sets a time as a person does: the change counts when the field is left. */
  async setTime(name: string, time: string): Promise<void> {
    // A field of a page behind another one never loses the focus that it does not have.
    await this.page.bringToFront();
    await this.field(name).fill(time);
    await this.field(name).blur();
  }

  /** Unfolds what is more about the rhythm than its sentence. */
  async showAll(): Promise<void> {
    await this.page.locator('details', { hasText: words('options.more') }).evaluate((part: HTMLDetailsElement) => {
      part.open = true;
    });
    await expect(this.page.getByRole('heading', { name: words('rhythm.title') })).toBeVisible();
  }
}
