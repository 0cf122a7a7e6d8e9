import type { Locator, Page } from '@playwright/test';

/** The popup, as a person uses it. */
export class Popup {
  readonly page: Page;
  readonly title: Locator;
  readonly next: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('main').getByRole('heading', { level: 1 });
    this.next = page.getByRole('contentinfo').getByRole('paragraph');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async sayHowItWent(outcome: 'Went okay' | 'Mixed' | 'Went badly', line = ''): Promise<void> {
    await this.button('I tried it').click();
    await this.page.getByRole('radio', { name: outcome }).check();
    if (line) await this.page.getByRole('textbox', { name: 'A line for yourself, if you like' }).fill(line);
    await this.button('Keep it').click();
  }
}
