import { expect, type Locator, type Page } from '@playwright/test';

/** The options page, as a person uses it. */
export class Options {
  readonly page: Page;
  readonly week: Locator;
  readonly saved: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.week = page.getByRole('list', { name: 'The next seven days' }).getByRole('listitem');
    this.saved = page.getByRole('status').filter({ hasText: /Saved|Undone|erased|Not saved/ });
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
    await this.field(name).fill(time);
    await this.field(name).blur();
  }

  async showAll(): Promise<void> {
    await this.switch('All settings').check();
    await expect(this.page.getByRole('heading', { name: 'Rhythm' })).toBeVisible();
  }
}
