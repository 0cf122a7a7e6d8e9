import type { Page } from '@playwright/test';
import { someOf } from '../../luck.ts';

/**
 * The narrowest room that a page gets, in CSS px, and the size of the root's text. Chrome lets no popup be wider than 800
 * px of the screen, which is 160 at 500 % zoom with 3 for a scroll bar; a window of 1280 is 320 at 400 % and 256 at 500 %.
 */
const narrowest = { width: 157, text: '' };
const otherRooms = [
  { width: 800, text: '' },
  { width: 360, text: '' },
  { width: 320, text: '' },
  { width: 256, text: '' },
  { width: 320, text: '32px' },
];

/** What lies beyond an edge of the page, or makes it scroll sideways. What is only read aloud lies nowhere. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const { clientWidth } = root;
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width * height === 0 || element.closest('.unseen, svg svg *, .track *')) return false;
      return left < -0.5 || right > clientWidth + 0.5;
    });
    const innermost = beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other)));
    const words = innermost.map(({ tagName, className, textContent }) =>
      `${tagName.toLowerCase()}.${className} ${textContent?.trim().slice(0, 30)}`.trim(),
    );
    return root.scrollWidth > clientWidth ? [`scrolls to ${root.scrollWidth}`, ...words] : words;
  });
}

/** The lists of which an option would not be read whole once it is chosen, by their names. */
function cutChoices(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('select')]
      .filter((list) => list.checkVisibility())
      .flatMap((list) => {
        const place = list.closest<HTMLElement>('.select');
        if (!place) return [`“${list.ariaLabel}” has one line`];
        const { chosen = '' } = place.dataset;
        const isCut = [...list.options].filter(({ text }) => {
          place.dataset.chosen = text;
          return place.scrollWidth > place.clientWidth + 1 || place.scrollHeight > place.clientHeight + 1;
        });
        place.dataset.chosen = chosen;
        return isCut.map(({ text }) => `“${text}” is cut in “${list.ariaLabel}”`);
      }),
  );
}

/**
 * What lies beyond an edge, by room. In the narrowest, where most would, and in one other that is drawn for this state;
 * in all of them with `TEND_WHOLE`. The page is left in the last one.
 */
export async function beyondInAnyRoom(page: Page, state: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { width, text } of [...someOf(otherRooms, 1, 'room', state), narrowest]) {
    await page.setViewportSize({ width, height: 600 });
    for (const direction of someOf(['rtl', 'ltr'], 1, 'direction', state, width)) {
      await page.evaluate(
        ([size, dir]) => {
          document.documentElement.style.fontSize = size;
          document.documentElement.dir = dir;
        },
        [text, direction] as const,
      );
      const beyond = [...(await beyondTheEdge(page)), ...(await cutChoices(page))];
      if (beyond.length > 0) found[`${width} px ${text} ${direction}`] = beyond;
    }
  }
  return found;
}
