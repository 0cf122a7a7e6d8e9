import type { Page } from '@playwright/test';
import { replaceRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { BeforeYouSend } from '../pages/before-you-send.ts';
import { Browse, librarySize } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { dayWith, usual } from '../states/state-records.ts';
import { opening, words } from '../words.ts';
import { failOpening, fillDisk } from '../world/failing-storage.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';
import { listen } from '../world/live-regions.ts';

declare const chrome: ExtensionApi;

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

test('in the options, each change is heard, though the same is said of it as of the last @long', async ({
  openPage,
}) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await expect(options.week).toHaveCount(7);
  await options.showAll();
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
  const copied = words('data.copied');
  const asked = opening('notices.asked');
  await says(page, [
    [words('options.saved'), press('Wednesday')],
    [words('options.saved'), press('Thursday')],
    [words('options.saved'), () => page.getByRole('radio', { name: words('look.dark') }).check()],
    [words('options.saved'), () => options.choice(words('limits.ceiling')).selectOption('2')],
    [words('options.undone'), press(words('options.undo'))],
    [words('options.saved'), press('Wednesday')],
    [words('options.undone'), press(words('options.undo'))],
    [words('options.notSaved'), () => options.setTime(words('options.to'), '17:00')],
    [words('options.notSaved'), () => options.setTime(words('options.from'), '17:00')],
    [words('options.saved'), () => options.setTime(words('options.to'), '19:00')],
    [copied, press(words('data.copy'))],
    [copied, press(words('data.copy'))],
    [asked, press(words('preview.test'))],
    [asked, press(words('preview.test'))],
    [words('notices.works'), press(words('notices.yes'))],
    [asked, press(words('preview.test'))],
    [
      words('data.erased'),
      async () => {
        await press(words('data.erase'))();
        await press(words('data.eraseYes'))();
      },
    ],
    [
      words('data.erased'),
      async () => {
        await press(words('data.erase'))();
        await press(words('data.eraseYes'))();
      },
    ],
  ]);
});

test('in the popup, each thing that is said is heard, also the second time', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = new Popup(await openPage('popup.html'));
  const { page } = popup;
  await expect(popup.next).toHaveText(opening('next.label'));
  const press =
    (...names: string[]) =>
    async () => {
      for (const name of names) await popup.button(name).click();
    };
  const later = async () => {
    await press(words('popup.later'))();
    await page.getByRole('button', { name: opening('later.tomorrow') }).click();
  };
  const keep = async () => {
    await page.getByRole('radio', { name: words('tried.okay') }).check();
    await press(words('tried.keep'))();
  };
  const shared = words('share.done');
  await says(page, [
    [words('popup.copied'), press(words('popup.copy'))],
    [words('popup.copied'), press(words('popup.copy'))],
    [/^All right\. Your next nudge: tomorrow/, later],
    [/^All right\. Your next nudge: tomorrow/, later],
    [opening('pause.done'), press(words('popup.pause'), words('pause.days3'))],
    [opening('pause.resumed'), press(words('pause.resume'))],
    [opening('pause.done'), press(words('popup.pause'), words('pause.days3'))],
    [opening('pause.resumed'), press(words('pause.resume'))],
    [words('options.saved'), press(words('popup.more'), words('more.save'))],
    [words('browse.said.takenOff'), press(words('more.saved'))],
    [words('options.saved'), press(words('more.save'))],
    [shared, press(words('more.share'))],
    [shared, press(words('popup.more'), words('more.share'))],
    [opening('more.hidden'), press(words('popup.more'), words('more.notForMe'))],
    [opening('more.hidden'), press(words('popup.more'), words('more.notForMe'))],
    [
      words('draft.dropped'),
      async () => {
        await press(words('popup.tried'))();
        await page.getByRole('textbox').fill('We began');
        await press(words('tried.cancel'), words('draft.drop'))();
      },
    ],
    [
      words('said.okay'),
      async () => {
        await press(words('popup.tried'))();
        await keep();
      },
    ],
    [
      words('said.okay'),
      async () => {
        await press(words('tried.change'))();
        await keep();
      },
    ],
  ]);
});

test('among all ideas, each mark, undo and choice is heard, and each search @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  const [idea, other] = ['Send one true reassurance', 'Name the fear in one line'];
  await browse.unfold(idea);
  await browse.unfold(other);
  const act = (title: string, name: string) => () => browse.act(title, name);
  await says(page, [
    [words('browse.said.saved'), act(idea, words('more.save'))],
    [words('browse.said.saved'), act(other, words('more.save'))],
    [words('browse.said.takenOff'), act(idea, words('browse.takeOff'))],
    [words('browse.said.takenOff'), act(other, words('browse.takeOff'))],
    [words('browse.said.putAway'), act(idea, words('more.notForMe'))],
    [words('browse.said.putAway'), act(other, words('more.notForMe'))],
    [words('browse.said.back'), () => browse.button(words('options.undo')).first().click()],
    [words('browse.said.back'), () => browse.button(words('options.undo')).first().click()],
    [words('browse.count', 4), () => browse.search('passwords')],
    [words('browse.count', librarySize), () => browse.search('')],
    [words('browse.said.saved'), () => browse.write('Tea together', 'Ask how the day was.')],
    [words('browse.said.saved'), () => browse.write('A walk', 'Go for a walk.')],
    [words('browse.said.removed'), act('Tea together', words('own.remove'))],
    [words('browse.said.removed'), act('A walk', words('own.remove'))],
    [words('browse.said.back'), () => browse.button(words('options.undo')).first().click()],
    [words('browse.said.back'), () => browse.button(words('options.undo')).first().click()],
    [
      words('browse.said.picked'),
      async () => {
        await browse.unfold(idea);
        await browse.act(idea, words('browse.pick'));
      },
    ],
    [
      words('browse.said.picked'),
      async () => {
        await browse.unfold(other);
        await browse.act(other, words('browse.pick'));
      },
    ],
  ]);
});

test('on the welcome, each answer is heard to be saved', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  await page.getByRole('button', { name: words('welcome.next') }).click();
  await says(page, [
    [words('options.saved'), () => page.getByRole('radio', { name: words('focus.vulnerability') }).check()],
    [words('options.saved'), () => page.getByRole('radio', { name: words('focus.relying') }).check()],
    [words('options.saved'), () => page.getByRole('combobox').first().selectOption({ index: 2 })],
  ]);
});

test('beside a page and in Practice, what is said is heard each time, also what could not be done @long', async ({
  context,
  openPage,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openPage('popup.html');
  await new Popup(page).next.filter({ hasText: /\S/ }).waitFor();
  await replaceRecords(page, usual());
  const open = async (path: string) => {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  };
  const press = (name: string | RegExp) => () => page.getByRole('button', { name }).first().click();
  const copy = press(words('popup.copy'));
  await open('sidepanel.html');
  await says(page, [
    [words('popup.copied'), copy],
    [words('popup.copied'), copy],
  ]);

  await replaceRecords(page, usual(dayWith({}, 'COM-17')));
  await open('today.html');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  const notCopied = press(words('together.copy'));
  await says(page, [
    [words('error.copy'), notCopied],
    [words('error.copy'), notCopied],
  ]);

  await open('practice.html#before-you-send');
  await page.evaluate(() => {
    chrome.sidePanel.open = () => Promise.reject(new Error('no'));
  });
  const beside = press(words('panel.beside'));
  await says(page, [
    [words('panel.notOpened'), beside],
    [words('panel.notOpened'), beside],
  ]);
  const { message, findings } = new BeforeYouSend(page);
  await message.fill('You never listen.');
  await findings.first().waitFor();
  const makeRoom = await fillDisk(page);
  const off = press(opening('beforeYouSend.off'));
  await says(page, [
    [words('beforeYouSend.notSwitched'), off],
    [words('beforeYouSend.notSwitched'), off],
  ]);
  await makeRoom();

  await message.fill('');
  await open('practice.html#repair');
  await says(page, [
    [opening('practice.gentle'), press(words('gate.no'))],
    [words('browse.said.notGentle'), press(words('options.undo'))],
  ]);
});

test('of two searches among notes that find as many, each is heard', async ({ openPage }) => {
  const page = await openPage('journal.html#notes');
  const search = page.getByRole('searchbox');
  await search.waitFor();
  await says(page, [
    [words('notes.found', 0), () => search.fill('sang')],
    [words('notes.found', 0), () => search.fill('laughed')],
  ]);
});

test('where records cannot be read, each try is heard, though it is still the same @long', async ({ openPage }) => {
  for (const path of ['options.html', 'browse.html']) {
    const page = await openPage('help.html');
    await failOpening(page, 1000);
    await page.goto(page.url().replace('help.html', path));
    const press = (name: string) => () => page.getByRole('button', { name }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await says(page, [
      [words('failure.still'), press(words('failure.again'))],
      [words('failure.still'), press(words('failure.again'))],
      [words('failure.notCopied'), press(words('data.copy'))],
      [words('failure.notCopied'), press(words('data.copy'))],
      [words('failure.still'), press(words('failure.again'))],
    ]);
  }
});
