import type { Page } from '@playwright/test';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { typographic } from '../../../scripts/content/typographic.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';
import { placesInRealPopup } from '../world/real-popup.ts';

declare const chrome: ExtensionApi;

const library = readStrategies('content/en/strategies').map(({ id, title, today, words: said, gate }) => ({
  id,
  title: typographic(title),
  today: typographic(today),
  said: typographic(said),
  calm: gate === 'calm' ? words('popup.calm') : '',
}));

/** The heights that Chrome leaves a popup at 100, 125 and 150 %, and fonts that run wide and narrow. */
const heights = [600, 480, 400];
const fonts = ['"DejaVu Sans", Verdana', '"Liberation Sans", Arial'];
const mayScroll = 0.05;

/** Puts each strategy's texts in the place of today's, and tells what of it a person would not see without scrolling. */
async function hiddenParts(
  page: Page,
  font: string,
): Promise<{ id: string; words: boolean; action: boolean; wide: boolean }[]> {
  return page.evaluate(
    ({ all, family }) => {
      document.body.style.fontFamily = family;
      const [title, today, quote] = ['main h1', '.today > p', '.words q'].map((part) => document.querySelector(part));
      const bar = document.querySelector('.bar');
      const action = document.querySelector('.bar .primary');
      const box = document.querySelector('.today');
      if (!title || !today || !quote || !bar || !action || !box) throw new Error('the popup has other parts');
      // What today's own idea says of a calm time is not said of the others.
      document.querySelector('.today > .quiet')?.remove();
      const calm = document.createElement('p');
      calm.className = 'quiet';
      today.after(calm);
      const found = all.map((one) => {
        [title.textContent, today.textContent, quote.textContent, calm.textContent] = [
          one.title,
          one.today,
          one.said,
          one.calm,
        ];
        calm.hidden = one.calm === '';
        const button = action.getBoundingClientRect();
        return {
          id: one.id,
          words: box.getBoundingClientRect().bottom > bar.getBoundingClientRect().top,
          action: button.bottom > innerHeight || button.top < 0,
          wide: document.documentElement.scrollWidth > innerWidth,
        };
      });
      calm.remove();
      return found;
    },
    { all: library, family: font },
  );
}

for (const waits of [false, true]) {
  test(`today, its words and what can be done are in sight${waits ? ' while a nudge waits' : ''}`, async ({
    openPage,
  }) => {
    const { page, title, next } = new Popup(await openPage('popup.html'));
    await expect(title).toBeVisible();
    await expect(next).toHaveText(/\S/);
    if (waits) {
      await page.locator('main').evaluate(
        (main, line) => {
          const waiting = document.createElement('p');
          waiting.className = 'waiting';
          waiting.textContent = line;
          main.prepend(waiting);
        },
        words('popup.waiting', { time: '10:30 PM' }),
      );
    }
    for (const height of heights) {
      await page.setViewportSize({ width: 392, height });
      for (const font of fonts) {
        const found = await hiddenParts(page, font);
        expect(
          found.filter(({ action, wide }) => action || wide),
          `${height} px, ${font}`,
        ).toEqual([]);
        const hidden = found.filter(({ words: gone }) => gone).map(({ id }) => id);
        if (height === 600 && !waits)
          expect(hidden.length, hidden.join(' ')).toBeLessThanOrEqual(library.length * mayScroll);
      }
    }
  });
}

test('at the toolbar itself, the title, its actions and the ways on are in sight, and nothing lies beside it', async ({
  openPage,
}) => {
  const page = await openPage('options.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => chrome.action.openPopup());
  await expect.poll(async () => (await placesInRealPopup(page))?.filter((edge) => !(edge <= 1))).toEqual([]);
});
