import type { Locator, Page } from '@playwright/test';
import { like, opening, words } from '../words.ts';

/** "Before you send", as a person uses it. */
export class BeforeYouSend {
  readonly page: Page;
  readonly message: Locator;
  readonly findings: Locator;
  readonly marks: Locator;
  readonly copy: Locator;
  readonly said: (key: Parameters<typeof opening>[0]) => Locator;

  constructor(page: Page) {
    this.page = page;
    this.message = page.getByRole('textbox', { name: words('beforeYouSend.field') });
    this.findings = page.locator('.findings > li');
    this.marks = page.locator('mark');
    const copying = ['practice.copy', 'beforeYouSend.breathe', 'beforeYouSend.copyNow'] as const;
    const names = [
      ...copying.map((key) => words(key)),
      like(words('beforeYouSend.breathing', { seconds: '…' })).source,
    ];
    this.said = (key) => page.getByRole('status').filter({ hasText: opening(key) });
    this.copy = page.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) });
  }
}
