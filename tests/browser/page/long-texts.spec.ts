import type { BrowserContext, Locator, Page } from '@playwright/test';
import { longestStored } from '../../../core/text/text-length.ts';
import { popupSize } from '../../../scripts/browser.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Browse, librarySize } from '../pages/browse.ts';
import { Popup } from '../pages/popup.ts';
import { fillDisk } from '../world/failing-storage.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** Nothing that was typed, pasted, dictated or put there by a text tool is cut off or lost, however long it is. */

const family = '👨‍👩‍👧‍👦';
const tooLong = (letters: number) =>
  `This is ${letters} ${letters === 1 ? 'letter' : 'letters'} too long. Nothing is cut off; shorten it where you like.`;
const line = (popup: Popup) => popup.page.getByRole('textbox', { name: 'A line for yourself, if you like' });
const when = (popup: Popup) => popup.page.getByRole('textbox', { name: 'When' });
const will = (popup: Popup) => popup.page.getByRole('textbox', { name: 'I will' });
const draftLine = (popup: Popup) => popup.page.getByText('You were writing something.');

interface StoredDay {
  draft: { line: string } | null;
  planDraft: { when: string; will: string } | null;
  plan: { when: string; will: string } | null;
  response: { line: string } | null;
}
const storedDay = async ({ page }: Popup) => Object.values(await storedIn(page, 'days'))[0] as StoredDay;

async function openForm(openPage: (path: string) => Promise<Page>, form: 'tried' | 'plan'): Promise<Popup> {
  const popup = new Popup(await openPage('popup.html'));
  // By then it has read all that is stored, and shows what was begun.
  await expect(popup.next).toHaveText(/^Next: /);
  if (form === 'tried') await popup.button('I tried it').click();
  else {
    await popup.button('More').click();
    await popup.button('Make a plan').click();
  }
  return popup;
}

async function paste(context: BrowserContext, field: Locator, text: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await field.evaluate((_, copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await field.press('ControlOrMeta+V');
}

/** As dictation and text tools do it: the text is there, and an event says so. */
async function setByScript(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, put) => {
    Object.assign(element, { value: put });
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** How wide what is in the page is, and how wide the page is. */
const widths = (page: Page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

test('a line that is one letter too long is all there, is not kept, and is there again after the popup was closed', async ({
  openPage,
  context,
}) => {
  const popup = await openForm(openPage, 'tried');
  const title = (await popup.title.textContent()) ?? '';
  const text = `${'x'.repeat(500)}Z`;
  await popup.page.getByRole('radio', { name: 'Mixed' }).check();
  await paste(context, line(popup), text);
  await expect(line(popup)).toHaveValue(text);
  await expect(line(popup)).toHaveAccessibleDescription(tooLong(1));
  await expectAccessible(popup.page);

  await popup.button('Keep it').focus();
  await popup.button('Keep it').click();
  await expect(line(popup)).toBeFocused();
  await expect(line(popup)).toHaveAttribute('aria-invalid', 'true');
  await expect(popup.page.getByText(`Not kept yet. ${tooLong(1)}`).first()).toBeInViewport();
  await expectAccessible(popup.page);
  await expect.poll(() => storedDay(popup)).toMatchObject({ response: null, draft: { line: text } });

  await popup.page.close();
  const again = new Popup(await openPage('popup.html'));
  await expect(again.title).toHaveText(title);
  await again.button('Go on').click();
  await expect(line(again)).toHaveValue(text);
  await expect(again.page.getByRole('radio', { name: 'Mixed' })).toBeChecked();
  await line(again).press('End');
  await line(again).press('Backspace');
  await expect(line(again)).toHaveAccessibleDescription('No more letters fit.');
  await again.button('Keep it').click();
  await expect(again.page.getByText('Saved. You did your part today.')).toBeVisible();
  expect(await storedDay(again)).toMatchObject({ response: { line: 'x'.repeat(500) }, draft: null });
});

test('near its end a line says quietly how much room is left, and a family counts as one letter @long', async ({
  openPage,
}) => {
  const popup = await openForm(openPage, 'tried');
  await line(popup).fill('x'.repeat(479));
  await expect(line(popup)).toHaveAccessibleDescription('');
  await line(popup).press('x');
  await expect(line(popup)).toHaveAccessibleDescription('20 more letters fit.');
  await expect(line(popup)).toHaveAttribute('aria-invalid', 'false');
  await line(popup).fill(family.repeat(499));
  await expect(line(popup)).toHaveAccessibleDescription('1 more letter fits.');
  await line(popup).fill(family.repeat(500));
  await expectAccessible(popup.page);
  await popup.page.getByRole('radio', { name: 'Mixed' }).check();
  await popup.button('Keep it').click();
  await popup.page.getByText('Your line').click();
  await expect(popup.page.getByText(family.repeat(500))).toBeVisible();
  expect(await widths(popup.page)).toEqual([popupSize.width, popupSize.width]);
  const again = new Popup(await openPage('popup.html'));
  await again.page.getByText('Your line').click();
  await expect(again.page.getByText(family.repeat(500))).toBeVisible();
});

test('a plan that goes past its room by an input method keeps every letter, and the day stays whole', async ({
  openPage,
  context,
}) => {
  const popup = await openForm(openPage, 'plan');
  const title = (await popup.title.textContent()) ?? '';
  await will(popup).fill('ask one question');
  await when(popup).fill('x'.repeat(120));
  await when(popup).press('End');
  const session = await context.newCDPSession(popup.page);
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await expect(when(popup)).toHaveAccessibleDescription(tooLong(3));
  await session.send('Input.insertText', { text: '日本' });
  await expect(when(popup)).toHaveValue(`${'x'.repeat(120)}日本`);
  await expect(when(popup)).toHaveAccessibleDescription(tooLong(2));
  await expectAccessible(popup.page);
  // By keyboard alone, the focus is in the field already.
  await when(popup).press('Enter');
  await expect(when(popup)).toBeFocused();
  await expect(when(popup)).toHaveAccessibleDescription(`Not kept yet. ${tooLong(2)}`);
  await expect(popup.page.getByRole('status').filter({ hasText: `Not kept yet. ${tooLong(2)}` })).toBeAttached();
  await expectAccessible(popup.page);
  await expect.poll(() => storedDay(popup)).toMatchObject({ plan: null, planDraft: { will: 'ask one question' } });

  await popup.page.close();
  const again = new Popup(await openPage('popup.html'));
  await expect(again.title).toHaveText(title);
  await again.button('Go on').click();
  await expect(when(again)).toHaveValue(`${'x'.repeat(120)}日本`);
  await when(again).fill(`${'x'.repeat(118)}日本`);
  await again.button('Keep it').click();
  await expect(again.page.getByText(`When ${'x'.repeat(118)}日本, I will ask one question.`)).toBeVisible();
  expect(await storedIn(again.page, 'quarantine')).toEqual({});
});

test('what a text tool sets, in both halves of a plan at once and far beyond their room, survives the popup @long', async ({
  openPage,
}) => {
  const popup = await openForm(openPage, 'plan');
  const title = (await popup.title.textContent()) ?? '';
  await popup.page.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('#when, #will')) {
      field.value = `${field.id} `.repeat(120);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  const both = { when: 'when '.repeat(120), will: 'will '.repeat(120) };
  await expect(when(popup)).toHaveValue(both.when);
  await expect(will(popup)).toHaveAccessibleDescription(tooLong(479));
  await will(popup).press('Enter');
  await expect(when(popup)).toBeFocused();
  await popup.page.close();

  const again = new Popup(await openPage('popup.html'));
  await expect(again.title).toHaveText(title);
  expect(await storedDay(again)).toMatchObject({ plan: null, planDraft: both });
  expect(await storedIn(again.page, 'quarantine')).toEqual({});
  await again.button('Go on').click();
  await expect(when(again)).toHaveValue(both.when);
  await expect(will(again)).toHaveValue(both.will);
});

test('halves of letters and letters that nobody sees come back as they were', async ({ openPage }) => {
  const odd = 'a\0b \ud83d c \udc68 \u202e d\u200b';
  const popup = await openForm(openPage, 'tried');
  await setByScript(line(popup), odd);
  await popup.page.close();
  const again = new Popup(await openPage('popup.html'));
  await again.button('Go on').click();
  await expect.poll(() => line(again).evaluate((field: HTMLTextAreaElement) => field.value)).toBe(odd);
  await again.page.getByRole('radio', { name: 'Mixed' }).check();
  await again.button('Keep it').click();
  await expect(again.page.getByText('Saved. You did your part today.')).toBeVisible();
  expect(await storedDay(again)).toMatchObject({ response: { line: odd } });
});

test('a screen reader is told of the room after a pause, and not with every letter @long', async ({ openPage }) => {
  const popup = await openForm(openPage, 'tried');
  /** Types on without a pause up to so many letters, and gives what was said until there was something. */
  const saidAfter = (from: number, to: number) =>
    line(popup).evaluate(
      async (field, letters) => {
        const region = field.parentElement?.querySelector('[role=status]');
        if (!region) throw new Error('there is nothing that a screen reader would be told');
        const said: (string | null)[] = [];
        const watching = new MutationObserver(() => said.push(region.textContent));
        watching.observe(region, { subtree: true, childList: true, characterData: true });
        for (let length = letters.from; length <= letters.to; length += 1) {
          Object.assign(field, { value: 'x'.repeat(length) });
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((next) => setTimeout(next));
        }
        while (said.length === 0) await new Promise((next) => setTimeout(next));
        watching.disconnect();
        return said;
      },
      { from, to },
    );
  expect(await saidAfter(470, 490)).toEqual(['10 more letters fit.']);
  expect(await saidAfter(490, 505)).toEqual([tooLong(5)]);
  expect(await saidAfter(1, 20)).toEqual(['']);
});

test('a text that is too long for anything stays on the screen, and it is said that it cannot be kept @long', async ({
  openPage,
}) => {
  const words = 'This is too long to keep. All of it is here until you close this, so copy it to another place first.';
  const popup = await openForm(openPage, 'tried');
  await popup.page.getByRole('radio', { name: 'Mixed' }).check();
  await line(popup).fill('We began');
  await expect.poll(() => storedDay(popup)).toMatchObject({ draft: { line: 'We began' } });
  const text = 'x'.repeat(longestStored + 1);
  await setByScript(line(popup), text);
  await expect(line(popup)).toHaveAccessibleDescription(words);
  await expectAccessible(popup.page);
  for (const name of ['Not now', 'Keep it']) {
    await popup.button(name).click();
    await expect(line(popup)).toBeFocused();
    await expect(line(popup)).toHaveAccessibleDescription(`Not kept yet. ${words}`);
    await expect(line(popup)).toHaveValue(text);
  }
  await popup.button('Pause').click();
  await popup.button('Back').click();
  await popup.button('Go on').click();
  await expect(line(popup)).toHaveValue(text);
  await expect(popup.page.getByRole('alert')).toHaveCount(0);
  expect(await storedDay(popup)).toMatchObject({ response: null, draft: { line: 'We began' } });
  await line(popup).fill('x'.repeat(longestStored));
  await expect.poll(async () => (await storedDay(popup)).draft?.line.length).toBe(longestStored);
});

test.describe('what was typed stays within reach', () => {
  test('where another panel opens in the place of the form @long', async ({ openPage }) => {
    const popup = await openForm(openPage, 'tried');
    await line(popup).fill('We began');
    await popup.button('Pause').click();
    await expect(popup.page.getByRole('heading', { name: 'Pause nudges' })).toBeVisible();
    await popup.button('Back').click();
    await expect(draftLine(popup)).toBeVisible();
    await popup.button('I tried it').click();
    await expect(line(popup)).toHaveValue('We began');
    await popup.button('Pause').click();
    await expect.poll(() => storedDay(popup)).toMatchObject({ draft: { line: 'We began' } });
  });

  test('where a line was gone on with and today’s idea is changed in another window @long', async ({ openPage }) => {
    const popup = await openForm(openPage, 'tried');
    await line(popup).fill('We began');
    await popup.button('Not now').click();
    await popup.button('Go on').click();
    const title = await popup.title.innerText();
    const browse = new Browse(await openPage('browse.html'));
    await browse.unfold(title);
    await browse.act(title, 'Not for me');
    await expect(browse.button('Undo')).toBeVisible();
    await popup.page.bringToFront();
    await popup.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(popup.page.getByRole('alert')).toHaveText(/^Today’s idea was changed in another window\./);
    await expect(line(popup)).toHaveValue('We began');
  });

  test('where the disk is full: the form stays, and what is in it is kept once there is room', async ({ openPage }) => {
    const popup = await openForm(openPage, 'tried');
    const makeRoom = await fillDisk(popup.page);
    await line(popup).fill('We began');
    await expect(popup.page.getByRole('alert')).toHaveText(/^That did not work\. Nothing that you wrote is lost\./);
    await popup.button('Not now').click();
    await expect(line(popup)).toHaveValue('We began');
    expect(await storedDay(popup)).toMatchObject({ draft: null });
    await makeRoom();
    await popup.page.close();
    const again = new Popup(await openPage('popup.html'));
    await again.button('Go on').click();
    await expect(line(again)).toHaveValue('We began');
  });
});

test('letters as wide as they come wrap wherever they are shown @long', async ({ openPage }) => {
  const popup = await openForm(openPage, 'plan');
  await when(popup).fill('﷽'.repeat(120));
  await will(popup).fill('W'.repeat(120));
  await popup.button('Keep it').click();
  await expect(popup.page.getByText(`I will ${'W'.repeat(120)}.`)).toBeVisible();
  expect(await widths(popup.page)).toEqual([popupSize.width, popupSize.width]);

  const browse = new Browse(await openPage('browse.html'));
  const own = { title: 'W'.repeat(48), today: '﷽'.repeat(330), long: 'W'.repeat(150) };
  await browse.button('Write your own').click();
  await browse.field('What you call it').fill(own.title);
  await browse.field('What to do').fill(own.today);
  for (const name of ['Words you could say', 'Why it could help', 'If it goes badly']) {
    await browse.field(name).fill(own.long);
  }
  await browse.button('Keep it').click();
  await browse.act(own.title, 'Make it today’s');
  await expect(browse.page.getByText('It is today’s now.')).toBeVisible();
  const shown = new Popup(await openPage('popup.html'));
  await expect(shown.title).toHaveText(own.title);
  await shown.page.getByText('If it goes badly').click();
  expect(await widths(shown.page)).toEqual([popupSize.width, popupSize.width]);
});

test('an idea of one’s own takes what is pasted, says of each text what is too long, and is kept as it is shortened @long', async ({
  openPage,
  context,
}) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.button('Write your own').click();
  await paste(context, browse.field('What you call it'), family.repeat(49));
  await paste(context, browse.field('What to do'), 'x'.repeat(331));
  await expect(browse.field('What you call it')).toHaveAccessibleDescription(tooLong(1));
  await browse.button('Keep it').click();
  await expect(browse.field('What you call it')).toBeFocused();
  for (const name of ['What you call it', 'What to do']) {
    await expect(browse.field(name)).toHaveAccessibleDescription(`Not kept yet. ${tooLong(1)}`);
  }
  await expectAccessible(page);
  expect(await storedIn(page, 'marks')).toEqual({});
  await browse.field('What you call it').fill(family.repeat(48));
  await browse.field('What to do').fill('x'.repeat(330));
  await browse.button('Keep it').click();
  await expect(browse.button(family.repeat(48))).toBeFocused();
  await page.reload();
  await browse.unfold(family.repeat(48));
  await expect(browse.idea(family.repeat(48))).toContainText('x'.repeat(330));
});

test('a search may be as long as it likes @long', async ({ openPage, context }) => {
  const browse = new Browse(await openPage('browse.html'));
  await expect(browse.found).toHaveText(`${librarySize} ideas`);
  const search = browse.page.getByRole('searchbox', { name: 'Search in your own words' });
  const text = 'promise cushion '.repeat(1000).trim();
  await paste(context, search, text);
  await expect(search).toHaveValue(text);
  await expect(browse.button('Add a cushion, then promise')).toBeVisible();
});
