import type { Page } from '@playwright/test';
import { someOf } from '../../luck.ts';

export const onPaper = (page: Page) => page.emulateMedia({ media: 'print', colorScheme: 'dark' });

/** What is not black on white, and what could be pressed or leads to another page: on paper, nobody can. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
    const ownWords = ({ childNodes }: Element) =>
      [...childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('');
    const paperOf = (element: Element | null): string => {
      if (!element) return 'none';
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor === 'rgba(0, 0, 0, 0)' ? paperOf(element.parentElement) : backgroundColor;
    };
    const coloured = seen.flatMap((element) => {
      const colours = `${getComputedStyle(element).color} on ${paperOf(element)}`;
      return ownWords(element) && colours !== 'rgb(0, 0, 0) on rgb(255, 255, 255)'
        ? `${colours}: ${ownWords(element).slice(0, 30)}`
        : [];
    });
    // A title in the list, and a day that was chosen, say something on paper too.
    const controls = `button:not(.unfold, [aria-pressed='true']), nav, a[href^='/'], summary,
      :is(input:not([type='time']), select, textarea):is([type='checkbox'], [type='radio'], [type='search'], [type='date'])`;
    const pressable = seen.filter((element) => element.matches(controls) && !element.closest('details[open]'));
    return [...coloured, ...pressable.map(({ tagName, textContent }) => `${tagName} ${textContent}`)];
  });
}

/** What is wrong on paper, by look: in the one that is drawn for this state, in each with `TEND_WHOLE`. */
export async function faultsOnPaper(page: Page, state: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const look of someOf(['dark', 'system'], 1, 'look', state)) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset.look = chosen;
    }, look);
    await onPaper(page);
    const wrong = await faults(page);
    if (wrong.length > 0) found[look] = wrong;
    await page.emulateMedia({ media: 'screen' });
  }
  return found;
}
