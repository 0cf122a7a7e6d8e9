import type { Page } from '@playwright/test';

/**
 * Buttons, folds and links of which nothing that is heard, not even the name of their form, group or list of links, tells
 * which of several things they are of. Links may be alike where they lead to the same place.
 */
export function controlsAlike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const textAt = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .join(' ')
        .trim();
    const controls = [...document.querySelectorAll<HTMLElement>('button, summary, a[href]')];
    const places = new Map<string, Set<HTMLElement | string>>();
    for (const control of controls.filter((one) => one.checkVisibility())) {
      const name = textAt(control.getAttribute('aria-labelledby')) || control.ariaLabel || control.textContent?.trim();
      const about = textAt(control.getAttribute('aria-describedby')) || control.ariaDescription;
      const around = control.closest('form[aria-label], nav[aria-label], fieldset');
      const group = around?.ariaLabel ?? around?.querySelector('legend')?.textContent?.trim();
      const heard = [control.tagName, name, about, group].filter(Boolean).join(': ');
      const place = control instanceof HTMLAnchorElement ? control.href : control;
      places.set(heard, (places.get(heard) ?? new Set()).add(place));
    }
    return [...places].filter(([, all]) => all.size > 1).map(([heard]) => heard);
  });
}
