import { expect, type Locator, type Page } from '@playwright/test';

/** The page with all ideas, as a person uses it. */
export class Browse {
  readonly page: Page;
  /** How many ideas are shown, in words. */
  readonly found: Locator;
  /** The titles in view, from top to bottom. */
  readonly titles: Locator;

  constructor(page: Page) {
    this.page = page;
    this.found = page.getByRole('status').first();
    this.titles = page.getByRole('heading', { level: 3 });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name });
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search' }).fill(words);
  }

  async list(name: 'All' | 'Saved' | 'Not for me' | 'My own'): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).check();
  }

  /** An idea's place in the list. */
  idea(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async unfold(title: string): Promise<Locator> {
    await this.button(title).click();
    await expect(this.button(title)).toHaveAttribute('aria-expanded', 'true');
    return this.idea(title);
  }

  /** Does what a button of an unfolded idea offers. */
  async act(title: string, action: string): Promise<void> {
    await this.idea(title).getByRole('button', { name: action, exact: true }).click();
  }

  /** Writes an idea of one's own and keeps it. */
  async write(title: string, today: string): Promise<void> {
    await this.button('Write your own').click();
    await this.field('What you call it').fill(title);
    await this.field('What to do').fill(today);
    await this.button('Keep it').click();
  }
}
