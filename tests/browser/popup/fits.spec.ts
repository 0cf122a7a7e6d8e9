import type { Page } from '@playwright/test';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { typographic } from '../../../scripts/content/typographic.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { Popup } from '../pages/popup.ts';
import { nudgeOf } from '../states/state-records.ts';
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

/** What opens in the popup, by the buttons that lead to it. */
const forms: Record<string, string[]> = {
  'how it went': [words('popup.tried')],
  later: [words('popup.later')],
  pause: [words('popup.pause')],
  more: [words('popup.more')],
  'how I feel': [words('popup.more'), words('more.mood')],
  'a plan': [words('popup.more'), words('more.plan')],
  'how it went, with what is missing': [words('popup.tried'), words('tried.keep')],
  'a plan, with what is missing': [words('popup.more'), words('more.plan'), words('tried.keep')],
};

/** What a person would not see of the form that is open, and whether the bar is out of sight or the page too wide. */
function outOfSight(page: Page): Promise<{ hidden: string[]; bar: boolean; wide: boolean }> {
  return page.evaluate(() => {
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    const hidden = [...document.querySelectorAll('.panel :is(button, .button)')].filter((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return !bar || bottom > bar.top + 0.5 || top < 0;
    });
    return {
      hidden: hidden.map(({ textContent }) => textContent),
      bar: !bar || bar.bottom > innerHeight + 0.5 || bar.top < 0,
      wide: document.documentElement.scrollWidth > innerWidth,
    };
  });
}

test('each form has its buttons in sight when it opens, also under a nudge that waits', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const { page, next } = popup;
  await expect(next).toHaveText(/\S/);
  await writeRecords(page, { nudges: nudgeOf(0, {}) });
  await page.reload();
  await expect(page.locator('.waiting')).toBeVisible();
  for (const font of fonts) {
    for (const [form, buttons] of Object.entries(forms)) {
      await page.setViewportSize({ width: 392, height: 600 });
      await page.evaluate((family) => {
        document.body.style.fontFamily = family;
        scrollTo(0, 0);
      }, font);
      for (const name of buttons) await popup.button(name).click();
      await expect(page.locator('.panel')).toBeVisible();
      await expect.poll(() => outOfSight(page), `${form}, ${font}`).toEqual({ hidden: [], bar: false, wide: false });
      for (const height of heights) {
        await page.setViewportSize({ width: 392, height });
        expect(await outOfSight(page), `${form}, ${height} px, ${font}`).toMatchObject({ bar: false, wide: false });
      }
      await page.keyboard.press('Escape');
      await expect(page.locator('.panel')).toHaveCount(0);
    }
  }
});

test('at the toolbar itself, the title, its actions and the ways on are in sight, and nothing lies beside it', async ({
  openPage,
}) => {
  const page = await openPage('options.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => chrome.action.openPopup());
  await expect.poll(async () => (await placesInRealPopup(page))?.filter((edge) => !(edge <= 1))).toEqual([]);
});
