import { expect, type Locator, type Page } from '@playwright/test';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { typographic } from '../../../scripts/content/typographic.ts';
import { words } from '../words.ts';

const library = readStrategies('content/en/strategies');
export const librarySize = library.length;

/** The page with all ideas, as a person uses it. */
export class Browse {
  readonly page: Page;
  /** How many ideas are shown, in words. */
  readonly found: Locator;
  /** The titles in view, from top to bottom. */
  readonly titles: Locator;

  /** What the themes are unfolded with. */
  readonly themes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.found = page.getByRole('status').first();
    this.themes = page.getByRole('heading', { level: 2 }).getByRole('button');
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

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: words('browse.search') }).fill(text);
  }

  async list(list: 'all' | 'saved' | 'hidden' | 'own'): Promise<void> {
    await this.page.getByRole('radio', { name: words(`browse.lists.${list}`), exact: true }).check();
  }

  /** An idea's place in the list. */
  idea(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** Unfolds a theme, or what the person wrote: `browse.ownGroup`. */
  async openTheme(name: string): Promise<void> {
    const theme = this.themes.filter({ hasText: name });
    await theme.click();
    await expect(theme).toHaveAttribute('aria-expanded', 'true');
  }

  async openThemes(): Promise<void> {
    await expect(this.found).not.toHaveText('');
    const folded = this.page.getByRole('heading', { level: 2 }).getByRole('button', { expanded: false });
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
    await expect(folded).toHaveCount(0);
  }

  /** Unfolds an idea, and its theme before where that is folded. */
  async unfold(title: string, theme = themeOf(title)): Promise<Locator> {
    await expect(this.found).not.toHaveText('');
    if ((await this.button(title).count()) === 0) await this.openTheme(theme);
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
    await this.button(words('own.write')).click();
    await this.field(words('own.title')).fill(title);
    await this.field(words('own.today')).fill(today);
    await this.button(words('tried.keep')).click();
  }
}

/** The name of an idea's theme; what the library does not have is the person's own. */
function themeOf(title: string): string {
  const found = library.find((one) => typographic(one.title) === title);
  return found ? words(`theme.${found.theme}`) : words('browse.ownGroup');
}
