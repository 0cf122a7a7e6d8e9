import { Browse } from '../pages/browse.ts';
import { Popup } from '../pages/popup.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });

/** Two that are always open, and one that asks a question first. */
const open = 'Send one true reassurance';
const other = 'Name the fear in one line';
const gated = 'Send one good line about your child';
/** Open, and too big a step to be what the first day begins with. */
const bigger = 'Add a cushion, then promise';
const hostile = '<img src=x onerror="document.title=1"> & \u202etea';

test('lists the whole library by theme, titles first, and unfolds any of it', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await expect(browse.found).toHaveText('283 ideas');
  await expect(browse.titles).toHaveCount(0);
  await expect(browse.page.getByRole('heading', { level: 2 })).toHaveText([
    'Understanding',
    'Talking',
    'Keeping your word',
    'Opening up',
    'Finding help',
    'Patience and hope',
  ]);
  await expectAccessible(browse.page);
  const idea = await browse.unfold(open);
  for (const part of ['What to do', 'If it goes badly', 'A question to keep']) {
    await expect(idea.getByRole('heading', { name: part })).toBeVisible();
  }
  await idea.getByText('Why we say this').click();
  await expect(
    idea.getByText(/, \d{4}\. (Well supported|Some support, not settled|An early hint)\./).first(),
  ).toBeVisible();
  await expectAccessible(browse.page);
  await browse.button(open).click();
  await expect(idea.getByText('What to do')).toHaveCount(0);
});

test('searches in plain words, whatever their case and accents', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.search('REASSURANCE  séntence one');
  await expect(browse.button(open)).toBeVisible();
  await browse.search('xyzzy');
  await expect(browse.found).toHaveText('No idea has all of this. With fewer filters you see more.');
  await expectAccessible(browse.page);
  await browse.button('Clear all filters').click();
  await expect(browse.found).toHaveText('283 ideas');
  await expect(browse.page.getByRole('searchbox')).toBeFocused();
  await expect(browse.button('Clear all filters')).toHaveCount(0);
});

test('narrows by theme, skill, size, time and place, and keeps none of it anywhere', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await expect(browse.choice('Skill')).toHaveCount(0);
  await browse.choice('Theme').selectOption('Talking');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Talking']);
  await browse.choice('Skill').selectOption('Reassuring');
  await browse.choice('Size of the step').selectOption('Very small');
  await browse.choice('Time').selectOption('1 minute');
  await browse.choice('Where').selectOption('By text');
  await expect(browse.button(open)).toBeVisible();
  await expect(page.getByRole('listitem').first()).toContainText('Reassuring · Very small · 1 minute');
  await expectAccessible(page);
  // Another theme has other skills.
  await browse.choice('Theme').selectOption('Finding help');
  await expect(browse.choice('Skill')).toHaveValue('any');
  expect(await page.evaluate(() => [location.search, location.hash, history.length])).toEqual(['', '', 2]);
  await page.reload();
  await expect(browse.found).toHaveText('283 ideas');
});

test('saves an idea, finds it under "Saved" and takes it off again', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(open);
  await browse.act(open, 'Save it');
  await expect(browse.idea(open)).toContainText(/1 minute.* · Saved/);
  expect(await storedIn(browse.page, 'marks')).toEqual({ 'mark/COM-01': { id: 'COM-01', saved: true, hidden: false } });
  await browse.page.reload();
  await browse.list('saved');
  await expect(browse.found).toHaveText('1 idea');
  await browse.unfold(open);
  await browse.act(open, 'Take it off saved');
  // It stays under the hand that just changed it, until something else is asked for.
  await expect(browse.idea(open).getByRole('button', { name: 'Save it' })).toBeVisible();
  await browse.list('all');
  await browse.list('saved');
  await expect(browse.found).toHaveText('Nothing saved here. Open an idea and choose “Save it”.');
});

test('hides what is not for the person, says so, takes it back, and shows it again', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(open);
  await browse.act(open, 'Not for me');
  await expect(browse.idea(open)).toContainText('It won’t come up again.');
  await expect(browse.button('Undo')).toBeFocused();
  await expect(browse.found).toHaveText('282 ideas');
  await expectAccessible(browse.page);
  await browse.button('Undo').click();
  await expect(browse.button(open)).toBeFocused();
  await expect(browse.found).toHaveText('283 ideas');

  await browse.unfold(open);
  await browse.act(open, 'Not for me');
  await expect(browse.found).toHaveText('282 ideas');
  await browse.page.reload();
  await expect(browse.found).toHaveText('282 ideas');
  await expect(browse.idea(open)).toHaveCount(0);
  await browse.list('hidden');
  await browse.unfold(open);
  await browse.act(open, 'Show it again');
  await expect(browse.button(open)).toBeFocused();
  await browse.act(open, 'Not for me');
  await expect(browse.button(open)).toBeFocused();
  await browse.unfold(open);
  await browse.act(open, 'Show it again');
  await browse.list('all');
  await expect(browse.button(open)).toBeVisible();
  await expect(browse.found).toHaveText('283 ideas');
});

test('makes an idea today’s, until today’s was tried', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(bigger);
  await browse.act(bigger, 'Make it today’s');
  await expect(browse.idea(bigger)).toContainText('It is today’s now.');
  await expectAccessible(browse.page);
  await browse.idea(bigger).getByRole('link', { name: 'See it' }).click();
  const popup = new Popup(browse.page);
  await expect(popup.title).toHaveText(bigger);
  await popup.page.getByText('Why we say this').click();
  await expect(popup.page.getByText(/Why today\? You picked it\./)).toBeVisible();
  await popup.sayHowItWent('okay');
  await expect(popup.page.getByText('Saved. You did your part today.')).toBeVisible();

  await browse.page.goBack();
  const idea = await browse.unfold(other);
  await expect(idea.getByRole('button', { name: 'Make it today’s' })).toBeDisabled();
  await expect(idea).toContainText('You tried today’s idea already. Tomorrow you can pick again.');
  await expectAccessible(browse.page);
});

test('asks the gate’s question before the texts, and remembers "Yes" for this visit only', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const idea = await browse.unfold(gated);
  await expect(
    idea.getByText('Think of the person you want to build trust with. Can you say no to them without being afraid?'),
  ).toBeVisible();
  await expect(idea.getByText('What to do')).toHaveCount(0);
  await expect(idea.getByRole('button', { name: 'Make it today’s' })).toHaveCount(0);
  await expectAccessible(browse.page);
  await browse.act(gated, 'Yes');
  await expect(idea.getByText('What to do')).toBeVisible();
  await expect(idea.getByRole('group', { name: gated })).toBeFocused();
  await expect(idea.getByRole('button', { name: 'Make it today’s' })).toBeVisible();
  const stored = await storedIn(browse.page, 'settings');
  expect(stored.settings).toMatchObject({ gentleUntil: null });
  await browse.page.reload();
  await browse.unfold(gated);
  await expect(idea.getByText('What to do')).toHaveCount(0);
});

test('after "Not sure" lists only what is open and done alone, quietly and with help', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(gated);
  await browse.act(gated, 'Not sure');
  const line = browse.page.getByText('Here are ideas for you alone.');
  await expect(line).toBeFocused();
  await expect(line.getByRole('link', { name: 'Help' })).toBeVisible();
  await expect(browse.idea(gated)).toHaveCount(0);
  await expect(browse.idea(open)).toHaveCount(0);
  await expect(browse.button(other)).toBeVisible();
  await expectAccessible(browse.page);
  expect(Number.parseInt((await browse.found.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(80);
  await browse.choice('Where').selectOption('In person');
  await expect(browse.titles).toHaveCount(0);
  // Nothing on the page tells later that there was a question.
  await browse.page.reload();
  await expect(browse.button(other)).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('writes, changes and removes an idea of one’s own, whatever its text', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.write(hostile, '  <b>Sit</b> with them.  ');
  await expect(browse.button(hostile)).toBeFocused();
  await expect(browse.idea(hostile)).toContainText('Yours · Patience and hope · Very small · 3 minutes');
  await expect(browse.idea(hostile)).toContainText('<b>Sit</b> with them.');
  await expect(browse.idea(hostile).getByText('Why we say this')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Your own');
  await expect(page.locator('img')).toHaveCount(0);
  await expectAccessible(page);

  await browse.act(hostile, 'Change');
  await expect(browse.field('What to do')).toHaveValue('<b>Sit</b> with them.');
  await browse.field('What you call it').fill('Tea together');
  await browse.choice('Theme').selectOption('Talking');
  await page.getByRole('checkbox', { name: 'I can do this alone' }).uncheck();
  await browse.button('Keep it').click();
  await expect(browse.idea('Tea together')).toContainText('Yours · Talking');

  await browse.act('Tea together', 'Save it');
  await expect(browse.idea('Tea together')).toContainText('· Saved');
  await browse.act('Tea together', 'Remove');
  await expect(browse.idea('Tea together')).toContainText('It is removed.');
  expect(await storedIn(page, 'marks')).toEqual({});
  await browse.button('Undo').click();
  await expect(browse.button('Tea together')).toBeFocused();
  const [mark, own, ...others] = Object.entries(await storedIn(page, 'marks'));
  expect(mark).toMatchObject([expect.stringMatching(/^mark\/OWN-[0-9a-f]{12}$/), { saved: true }]);
  expect(own).toMatchObject([mark?.[0].replace('mark', 'own'), { title: 'Tea together', alone: false }]);
  expect(others).toEqual([]);

  await page.reload();
  await browse.list('own');
  await expect(browse.found).toHaveText('1 idea');
  await browse.unfold('Tea together');
  await browse.act('Tea together', 'Make it today’s');
  await expect(browse.idea('Tea together')).toContainText('It is today’s now.');
  await expect(new Popup(await openPage('popup.html')).title).toHaveText('Tea together');
});

test('says what an own idea lacks, and cuts nothing off', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.button('Write your own').click();
  await expect(page.getByRole('heading', { name: 'Write your own idea' })).toBeFocused();
  await expectAccessible(page);
  await browse.field('What you call it').fill('x'.repeat(40));
  await expect(page.getByText('8 more letters fit.')).toBeVisible();
  await browse.field('What you call it').fill('x'.repeat(50));
  await browse.button('Keep it').click();
  await expect(
    page.getByText('This is 2 letters too long. Nothing is cut off; shorten it where you like.'),
  ).toBeVisible();
  await expect(browse.field('What you call it')).toBeFocused();
  await expect(browse.field('What to do')).toHaveAccessibleDescription('A few words are needed here.');
  await expectAccessible(page);
  expect(await storedIn(page, 'marks')).toEqual({});
});

test('asks before typed text is dropped, on the page and when it is closed', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.button('Write your own').click();
  await browse.button('Not now').click();
  await expect(browse.button('Write your own')).toBeFocused();

  await browse.button('Write your own').click();
  await browse.field('What to do').fill('Half a thought');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await browse.button('Not now').click();
  await expect(page.getByRole('heading', { name: 'Leave without keeping it?' })).toBeFocused();
  await expectAccessible(page);
  await browse.button('Go on writing').click();
  await expect(browse.field('What to do')).toHaveValue('Half a thought');
  await browse.button('Not now').click();
  await browse.button('Let it go').click();
  await expect(browse.found).toHaveText('283 ideas');
  expect(await storedIn(page, 'marks')).toEqual({});
});

test('keeps the form open with all that was typed where it cannot be stored', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await expect(browse.found).toHaveText('283 ideas');
  await page.evaluate(() => {
    const works = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      IDBObjectStore.prototype.put = works;
      throw new DOMException(
        'Encountered full disk while opening backing store for indexedDB.open.',
        'QuotaExceededError',
      );
    };
  });
  await browse.write('Tea together', 'Ask how the day was.');
  await expect(page.getByRole('alert')).toHaveText(/^That did not work\. Nothing that you wrote is lost\./);
  await expect(browse.field('What to do')).toHaveValue('Ask how the day was.');
  await expectAccessible(page);
  await browse.button('Keep it').click();
  await expect(browse.idea('Tea together')).toContainText('Ask how the day was.');
});

test('says in plain words when records cannot be read, and is one click from help', async ({ openPage }) => {
  const page = await openPage('browse.html');
  await expect(page.getByRole('link', { name: 'Help', exact: true }).first()).toHaveAttribute('href', '/help.html');
  await expect(page.getByRole('link', { name: 'Today’s idea' })).toHaveAttribute('href', '/popup.html#tab');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  await page.reload();
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('Tend can’t read its notes right now');
  await expectAccessible(page);
});

test('can be used by keyboard alone', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.search('cushion then promise');
  for (const name of ['All', 'Theme', 'Size of the step', 'Time', 'Where', 'Clear all filters']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
  await page.keyboard.press('Tab');
  await expect(browse.titles.first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('What to do').first()).toBeVisible();
  for (const name of ['Help', 'Why we say this', 'Make it today’s', 'Save it']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(name);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take it off saved' })).toBeFocused();
});
