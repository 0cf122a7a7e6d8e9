import type { Page } from '@playwright/test';

/** Buttons of which nothing that is heard, not even the name of their form or group, tells which of several things they are of. */
export function buttonsAlike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const textAt = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .join(' ')
        .trim();
    const buttons = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility());
    const heard = buttons.map((button) => {
      const name = textAt(button.getAttribute('aria-labelledby')) || button.ariaLabel || button.textContent?.trim();
      const about = textAt(button.getAttribute('aria-describedby')) || button.ariaDescription;
      const around = button.closest('form[aria-label], fieldset');
      const group = around?.ariaLabel ?? around?.querySelector('legend')?.textContent?.trim();
      return [name, about, group].filter(Boolean).join(': ');
    });
    return [...new Set(heard.filter((one, at) => heard.indexOf(one) !== at))];
  });
}
