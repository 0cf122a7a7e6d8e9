import type { Locator, Page } from '@playwright/test';
import { words } from '../words.ts';

/** The popup, or today's page, as a person uses it. */
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

  /** The way to a full page. */
  pageLink(page: 'today' | 'ideas' | 'options' | 'help'): Locator {
    const pages = this.page.getByRole('navigation', { name: words('pages.navigation') });
    return pages.getByRole('link', { name: words(`pages.${page}`), exact: true });
  }

  /** One of the answers to how it went. */
  outcome(outcome: 'okay' | 'mixed' | 'badly'): Locator {
    return this.page.getByRole('radio', { name: words(`tried.${outcome}`) });
  }

  /** The field for a line of one's own. */
  line(): Locator {
    return this.page.getByRole('textbox', { name: words('tried.line') });
  }

  async sayHowItWent(outcome: 'okay' | 'mixed' | 'badly', line = ''): Promise<void> {
    await this.button(words('popup.tried')).click();
    await this.outcome(outcome).check();
    if (line) await this.line().fill(line);
    await this.button(words('tried.keep')).click();
  }
}
