import type { Page } from '@playwright/test';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { failOpening } from '../world/failing-storage.ts';
import { expect, test } from '../world/fixtures.ts';
import { listen } from '../world/live-regions.ts';

// "Later" has choices, and no day ends meanwhile.
test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** Does one thing after the other. After each, what a screen reader has to speak of is these words, whatever was said before. */
async function says(
  page: Page,
  steps: readonly [words: string | RegExp, act: () => Promise<unknown>][],
): Promise<void> {
  const heard = await listen(page);
  for (const [index, [words, act]] of steps.entries()) {
    await heard.forget();
    await act();
    await expect
      .poll(heard.all, { message: `${words} at step ${index + 1}` })
      .toContainEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  }
}

test('in the options, each change is heard, though the same is said of it as of the last', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await expect(options.week).toHaveCount(7);
  await options.showAll();
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
  const copied = 'Your browser was asked to save the file. Anyone who opens it can read it.';
  const asked = /^Your browser was asked to show it\. Did you see it\?/;
  await says(page, [
    ['Saved.', press('Wednesday')],
    ['Saved.', press('Thursday')],
    ['Saved.', () => page.getByRole('radio', { name: 'Dark' }).check()],
    ['Saved.', () => options.choice('Most nudges in a day').selectOption('2')],
    ['Undone.', press('Undo')],
    ['Saved.', press('Wednesday')],
    ['Undone.', press('Undo')],
    ['Not saved yet. Have a look at the note beside the field.', () => options.setTime('To', '17:00')],
    ['Not saved yet. Have a look at the note beside the field.', () => options.setTime('From', '17:00')],
    ['Saved.', () => options.setTime('To', '19:00')],
    [copied, press('Save a copy')],
    [copied, press('Save a copy')],
    [asked, press('Send a test nudge')],
    [asked, press('Send a test nudge')],
    ['Good. Nudges can reach you.', press('Yes')],
    [asked, press('Send a test nudge')],
    [
      'Everything is erased. Tend starts anew.',
      async () => {
        await press('Erase everything')();
        await press('Yes, erase it all')();
      },
    ],
    [
      'Everything is erased. Tend starts anew.',
      async () => {
        await press('Erase everything')();
        await press('Yes, erase it all')();
      },
    ],
  ]);
});

test('in the popup, each thing that is said is heard, also the second time', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = new Popup(await openPage('popup.html'));
  const { page } = popup;
  await expect(popup.next).toHaveText(/^Next: /);
  const press =
    (...names: string[]) =>
    async () => {
      for (const name of names) await popup.button(name).click();
    };
  const later = async () => {
    await press('Later')();
    await page.getByRole('button', { name: /^Tomorrow/ }).click();
  };
  const keep = async () => {
    await page.getByRole('radio', { name: 'Went okay' }).check();
    await press('Keep it')();
  };
  const shared = 'Copied. There is nothing about you in it.';
  await says(page, [
    ['Copied', press('Copy these words')],
    ['Copied', press('Copy these words')],
    [/^All right\. Your next nudge: tomorrow/, later],
    [/^All right\. Your next nudge: tomorrow/, later],
    [/^All right\. No nudges until/, press('Pause', 'For 3 days')],
    ['Nudges are on again.', press('End the pause')],
    [/^All right\. No nudges until/, press('Pause', 'For 3 days')],
    ['Nudges are on again.', press('End the pause')],
    ['Saved.', press('More', 'Save it')],
    ['Taken off saved.', press('Saved')],
    ['Saved.', press('Save it')],
    [shared, press('Copy to share')],
    [shared, press('More', 'Copy to share')],
    [/^You won’t see that one again\./, press('More', 'Not for me')],
    [/^You won’t see that one again\./, press('More', 'Not for me')],
    [
      'It is gone.',
      async () => {
        await press('I tried it')();
        await page.getByRole('textbox').fill('We began');
        await press('Not now', 'Let it go')();
      },
    ],
    [
      'Saved. You did your part today.',
      async () => {
        await press('I tried it')();
        await keep();
      },
    ],
    [
      'Saved. You did your part today.',
      async () => {
        await press('Change')();
        await keep();
      },
    ],
  ]);
});

test('among all ideas, each mark, undo and choice is heard, and each search', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  const [idea, other] = ['Send one true reassurance', 'Name the fear in one line'];
  await browse.unfold(idea);
  await browse.unfold(other);
  const act = (title: string, name: string) => () => browse.act(title, name);
  await says(page, [
    ['Saved.', act(idea, 'Save it')],
    ['Saved.', act(other, 'Save it')],
    ['Taken off saved.', act(idea, 'Take it off saved')],
    ['Taken off saved.', act(other, 'Take it off saved')],
    ['Put under “Not for me”.', act(idea, 'Not for me')],
    ['Put under “Not for me”.', act(other, 'Not for me')],
    ['It is back.', () => browse.button('Undo').first().click()],
    ['It is back.', () => browse.button('Undo').first().click()],
    ['240 ideas', () => browse.search('e')],
    ['240 ideas', () => browse.search('')],
    ['Saved.', () => browse.write('Tea together', 'Ask how the day was.')],
    ['Saved.', () => browse.write('A walk', 'Go for a walk.')],
    ['Removed.', act('Tea together', 'Remove')],
    ['Removed.', act('A walk', 'Remove')],
    ['It is back.', () => browse.button('Undo').first().click()],
    ['It is back.', () => browse.button('Undo').first().click()],
    [
      'Today’s idea is another one now.',
      async () => {
        await browse.unfold(idea);
        await browse.act(idea, 'Make it today’s');
      },
    ],
    [
      'Today’s idea is another one now.',
      async () => {
        await browse.unfold(other);
        await browse.act(other, 'Make it today’s');
      },
    ],
  ]);
});

test('on the welcome, each answer is heard to be saved', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  await page.getByRole('button', { name: 'Next' }).click();
  await says(page, [
    ['Saved.', () => page.getByRole('radio', { name: 'Opening up' }).check()],
    ['Saved.', () => page.getByRole('radio', { name: 'Leaning on someone' }).check()],
    ['Saved.', () => page.getByRole('combobox').first().selectOption({ index: 2 })],
  ]);
});

test('where records cannot be read, each try is heard, though it is still the same', async ({ openPage }) => {
  for (const path of ['options.html', 'browse.html']) {
    const page = await openPage('help.html');
    await failOpening(page, 1000);
    await page.goto(page.url().replace('help.html', path));
    const press = (name: string) => () => page.getByRole('button', { name }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await says(page, [
      ['It is still the same. Nothing is deleted.', press('Try again')],
      ['It is still the same. Nothing is deleted.', press('Try again')],
      ['No copy can be made now either. Nothing is deleted.', press('Save a copy')],
      ['No copy can be made now either. Nothing is deleted.', press('Save a copy')],
      ['It is still the same. Nothing is deleted.', press('Try again')],
    ]);
  }
});
