import { noonZone } from '../../firefox/noon-zone.ts';
import { Browse, librarySize } from '../pages/browse.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** Two that are always open, and one that asks a question first. */
const open = 'Send one true reassurance';
const other = 'Name the fear in one line';
const gated = 'Send one good line about your child';
/** Open, and too big a step to be what the first day begins with. */
const bigger = 'Add a cushion, then promise';
const hostile = '<img src=x onerror="document.title=1"> & \u202etea';

test('lists the whole library by theme, titles first, and unfolds any of it', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await expect(browse.found).toHaveText(words('browse.count', librarySize));
  await expect(browse.titles).toHaveCount(0);
  await expect(browse.themes).toContainText([
    words('theme.understanding'),
    words('theme.communication'),
    words('theme.consistency'),
    words('theme.vulnerability'),
    words('theme.professional_help'),
    words('theme.patience_hope'),
  ]);
  await expectAccessible(browse.page);
  const stops = await browse.page.locator('a[href], button, input, select, summary').count();
  const idea = await browse.unfold(open);
  // A few dozen stops at most on the way through the page.
  expect(stops).toBeLessThan(36);
  for (const part of [words('own.today'), words('own.if_badly'), words('own.reflect')]) {
    await expect(idea.getByRole('heading', { name: part })).toBeVisible();
  }
  await idea.getByText(words('popup.whyThis')).click();
  await expect(
    idea.getByText(/, \d{4}\. (Well supported|Some support, not settled|An early hint)\./).first(),
  ).toBeVisible();
  await browse.unfold(other);
  await expectAccessible(browse.page);
  await browse.button(open).click();
  await expect(idea.getByText(words('own.today'))).toHaveCount(0);
});

test('searches in plain words, whatever their case and accents', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.search('REASSURANCE  séntence one');
  await expect(browse.button(open)).toBeVisible();
  await browse.search('xyzzy');
  await expect(browse.found).toHaveText(words('browse.empty.words'));
  await expectAccessible(browse.page);
  await browse.button(words('browse.clearSearch')).click();
  await expect(browse.found).toHaveText(words('browse.count', librarySize));
  await expect(browse.page.getByRole('searchbox')).toBeFocused();
  await expect(browse.button(words('browse.clearSearch'))).toHaveCount(0);
});

test('the four lists stand in even rows of one line, however wide the window @long', async ({ openPage }) => {
  const { page } = new Browse(await openPage('browse.html'));
  const lists = page.getByRole('group', { name: words('browse.list') }).locator('label');
  await expect(lists).toHaveCount(4);
  for (const font of ['"DejaVu Sans"', '"Liberation Sans"'])
    for (const width of [320, 600, 960, 1100, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const places = await lists.evaluateAll((all, family) => {
        document.body.style.fontFamily = family;
        return all.map((one) => one.getBoundingClientRect());
      }, font);
      const rows = [...Map.groupBy(places, ({ top }) => top).values()].map((row) => row.length);
      expect(new Set(rows).size, `${width} px, ${font}`).toBe(1);
      // Two lines are higher than that.
      expect(Math.max(...places.map(({ height }) => height)), `${width} px, ${font}`).toBeLessThan(42);
    }
});

test('narrows by theme, skill, size, time and place, and keeps none of it anywhere @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  const visited = () => page.evaluate(() => [location.search, location.hash, history.length]);
  const before = await visited();
  await expect(browse.choice(words('browse.skill'))).toHaveCount(0);
  await browse.choice(words('browse.theme')).selectOption(words('theme.communication'));
  await expect(browse.themes).toContainText([words('theme.communication')]);
  await browse.choice(words('browse.skill')).selectOption(words('skill.reassure'));
  await browse.choice(words('browse.size')).selectOption(words('browse.level1'));
  await browse.choice(words('browse.time')).selectOption('1 minute');
  await browse.choice(words('browse.where')).selectOption(words('browse.place.text'));
  await expect(browse.button(open)).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
    [words('skill.reassure'), words('browse.level1'), words('browse.minutes', 1)].join(' · '),
  );
  await expectAccessible(page);
  // Another theme has other skills.
  await browse.choice(words('browse.theme')).selectOption(words('theme.professional_help'));
  await expect(browse.choice(words('browse.skill'))).toHaveValue('any');
  expect(await visited()).toEqual(before);
  expect(before.slice(0, 2)).toEqual(['', '']);
  await page.reload();
  await expect(browse.found).toHaveText(words('browse.count', librarySize));
});

test('saves an idea, finds it under "Saved" and takes it off again', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(open);
  await browse.act(open, words('more.save'));
  await expect(browse.idea(open)).toContainText(/1 minute.* · Saved/);
  expect(await storedIn(browse.page, 'marks')).toEqual({ 'mark/COM-01': { id: 'COM-01', saved: true, hidden: false } });
  await browse.page.reload();
  await browse.list('saved');
  await expect(browse.found).toHaveText(words('browse.count', 1));
  await browse.unfold(open);
  await browse.act(open, words('browse.takeOff'));
  // It stays under the hand that just changed it, until something else is asked for.
  await expect(browse.idea(open).getByRole('button', { name: words('more.save') })).toBeVisible();
  await browse.list('all');
  await browse.list('saved');
  await expect(browse.found).toHaveText(words('browse.empty.saved'));
});

test('hides what is not for the person, says so, takes it back, and shows it again', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(open);
  await browse.act(open, words('more.notForMe'));
  await expect(browse.idea(open)).toContainText(words('browse.gone'));
  await expect(browse.button(words('options.undo'))).toBeFocused();
  await expect(browse.found).toHaveText(words('browse.count', librarySize - 1));
  await expectAccessible(browse.page);
  await browse.button(words('options.undo')).click();
  await expect(browse.button(open)).toBeFocused();
  await expect(browse.found).toHaveText(words('browse.count', librarySize));

  await browse.unfold(open);
  await browse.act(open, words('more.notForMe'));
  await expect(browse.found).toHaveText(words('browse.count', librarySize - 1));
  await browse.page.reload();
  await expect(browse.found).toHaveText(words('browse.count', librarySize - 1));
  await expect(browse.idea(open)).toHaveCount(0);
  await browse.list('hidden');
  await browse.unfold(open);
  await browse.act(open, words('browse.show'));
  await expect(browse.button(open)).toBeFocused();
  await browse.act(open, words('more.notForMe'));
  await expect(browse.button(open)).toBeFocused();
  await browse.unfold(open);
  await browse.act(open, words('browse.show'));
  await browse.list('all');
  await browse.openThemes();
  await expect(browse.button(open)).toBeVisible();
  await expect(browse.found).toHaveText(words('browse.count', librarySize));
});

test('makes an idea today’s, until today’s was tried', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(bigger);
  await browse.act(bigger, words('browse.pick'));
  await expect(browse.idea(bigger)).toContainText(words('browse.isToday'));
  await expectAccessible(browse.page);
  await browse
    .idea(bigger)
    .getByRole('link', { name: words('browse.seeToday') })
    .click();
  const popup = new Popup(browse.page);
  await expect(popup.title).toHaveText(bigger);
  await popup.page.getByText(words('popup.whyThis')).click();
  await expect(popup.page.getByText(/Why today\? You picked it\./)).toBeVisible();
  await popup.sayHowItWent('okay');
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();

  await browse.page.goBack();
  const idea = await browse.unfold(other);
  await expect(idea.getByRole('button', { name: words('browse.pick') })).toHaveCount(0);
  await expect(idea).toContainText(words('browse.notToday.tried'));
  await expectAccessible(browse.page);
});

test('undoes what changed today’s idea, and says what became of it @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const undo = words('options.undo');
  await browse.unfold(bigger);
  await browse.act(bigger, words('browse.pick'));
  await browse.act(bigger, undo);
  await expect(browse.button(bigger)).toBeFocused();
  await expect(browse.idea(bigger)).not.toContainText(words('browse.isToday'));
  await expect(browse.page.getByText(words('browse.said.unpicked'))).toBeVisible();

  await browse.act(bigger, words('browse.pick'));
  await browse.act(bigger, words('more.notForMe'));
  await expect(browse.idea(bigger)).toContainText(words('browse.goneToday', { title: '' }).slice(0, 40));
  await expectAccessible(browse.page);
  await browse.act(bigger, undo);
  await expect(browse.page.getByText(words('browse.said.todayBack'))).toBeVisible();
  await browse.unfold(bigger);
  await expect(browse.idea(bigger)).toContainText(words('browse.isToday'));
  await expect(new Popup(await openPage('popup.html')).title).toHaveText(bigger);
});

test('finds by everyday words that are misspelt, and offers themes where nothing is found', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.search('jelous');
  await expect(browse.titles.filter({ hasText: 'Let jealousy finish its sentence' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(words('theme.understanding'));
  await browse.choice(words('browse.theme')).selectOption(words('theme.patience_hope'));
  await expect(browse.found).toHaveText(words('browse.empty.behind'));
  await page.getByRole('button', { name: /without the other choices/ }).click();
  await expect(browse.titles.first()).toBeVisible();
  await browse.search('xyzzy');
  await browse.button(words('theme.vulnerability')).click();
  await expect(page.getByRole('button', { name: words('theme.vulnerability') })).toBeFocused();
  await expect(browse.titles.first()).toBeVisible();
  await browse.search('he hits me');
  await expect(page.getByText(words('browse.help'))).toBeVisible();
});

test('Escape closes the inner form first, and goes back to where it was opened @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.button(words('own.write')).click();
  await browse.field(words('own.today')).fill('Half a thought');
  await page.keyboard.press('Escape');
  await expect(page.getByText(words('own.leaveTitle'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(browse.field(words('own.today'))).toBeFocused();
  await browse.field(words('own.today')).fill('');
  await page.keyboard.press('Escape');
  await expect(browse.button(words('own.write'))).toBeFocused();
});

test('asks the gate’s question before the texts, and remembers "Yes" for this visit only', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const idea = await browse.unfold(gated);
  await expect(idea.getByText(words('gate.question'))).toBeVisible();
  await expect(idea.getByText(words('own.today'))).toHaveCount(0);
  await expect(idea.getByRole('button', { name: words('browse.pick') })).toHaveCount(0);
  await expectAccessible(browse.page);
  await browse.act(gated, words('gate.yes'));
  await expect(idea.getByText(words('own.today'))).toBeVisible();
  await expect(idea.getByRole('heading', { name: words('own.today') })).toBeFocused();
  await expect(idea.getByRole('button', { name: words('browse.pick') })).toBeVisible();
  const stored = await storedIn(browse.page, 'settings');
  expect(stored.settings).toMatchObject({ gentleUntil: null });
  await browse.page.reload();
  await browse.unfold(gated);
  await expect(idea.getByText(words('own.today'))).toHaveCount(0);
});

test('after "Not sure" lists only what is open and done alone, quietly and with help @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(gated);
  await browse.act(gated, words('gate.notSure'));
  const line = browse.page.getByText(words('browse.gentle'));
  await expect(line).toBeFocused();
  await expect(line.getByRole('link', { name: words('help.link') })).toBeVisible();
  await expect(browse.idea(gated)).toHaveCount(0);
  await expect(browse.idea(open)).toHaveCount(0);
  await browse.openThemes();
  await expect(browse.button(other)).toBeVisible();
  await expectAccessible(browse.page);
  expect(Number.parseInt((await browse.found.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(80);
  await browse.choice(words('browse.where')).selectOption(words('browse.place.in_person'));
  await expect(browse.titles).toHaveCount(0);
  // Nothing on the page tells later that there was a question.
  await browse.page.reload();
  await browse.openThemes();
  await expect(browse.button(other)).toBeVisible();
  await expect(line).toHaveCount(0);
});

test('takes "Not sure" back where a finger slipped @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(gated);
  await expect(browse.page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await browse.act(gated, words('gate.notSure'));
  await browse.button(words('options.undo')).press('Enter');
  await expect(browse.page.getByRole('status').filter({ hasText: words('browse.said.notGentle') })).toBeVisible();
  await expect(browse.idea(gated)).toHaveCount(1);
  await expect(browse.button(gated)).toBeFocused();
  const { settings } = await storedIn(browse.page, 'settings');
  expect(settings).toMatchObject({ gentleUntil: null });
});

test('writes, changes and removes an idea of one’s own, whatever its text', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.write(hostile, '  <b>Sit</b> with them.  ');
  await expect(browse.button(hostile)).toBeFocused();
  await expect(browse.idea(hostile)).toContainText(
    [words('browse.yours'), words('theme.patience_hope'), words('browse.level1'), words('browse.minutes', 3)].join(
      ' · ',
    ),
  );
  await expect(browse.idea(hostile)).toContainText('<b>Sit</b> with them.');
  await expect(browse.idea(hostile).getByText(words('popup.whyThis'))).toHaveCount(0);
  await expect(browse.themes.first()).toContainText(words('browse.ownGroup'));
  await expect(page.locator('img')).toHaveCount(0);
  await expectAccessible(page);

  await browse.act(hostile, words('own.edit'));
  await expect(browse.field(words('own.today'))).toHaveValue('<b>Sit</b> with them.');
  await browse.field(words('own.title')).fill('Tea together');
  await browse.choice(words('browse.theme')).selectOption(words('theme.communication'));
  await page.getByRole('checkbox', { name: words('own.alone') }).uncheck();
  await browse.button(words('tried.keep')).click();
  await expect(browse.idea('Tea together')).toContainText(`${words('browse.yours')} · ${words('theme.communication')}`);

  await browse.act('Tea together', words('more.save'));
  await expect(browse.idea('Tea together')).toContainText(`· ${words('browse.lists.saved')}`);
  await browse.act('Tea together', words('own.remove'));
  await expect(browse.idea('Tea together')).toContainText(words('own.removed'));
  const removed = { removed: expect.any(String) };
  expect(Object.values(await storedIn(page, 'marks'))).toEqual([removed, removed]);
  await browse.button(words('options.undo')).click();
  await expect(browse.button('Tea together')).toBeFocused();
  const [mark, own, ...others] = Object.entries(await storedIn(page, 'marks'));
  expect(mark).toMatchObject([expect.stringMatching(/^mark\/OWN-[0-9a-f]{12}$/), { saved: true }]);
  expect(own).toMatchObject([mark?.[0].replace('mark', 'own'), { title: 'Tea together', alone: false }]);
  expect(others).toEqual([]);

  await page.reload();
  await browse.list('own');
  await expect(browse.found).toHaveText(words('browse.count', 1));
  await browse.unfold('Tea together');
  await browse.act('Tea together', words('browse.pick'));
  await expect(browse.idea('Tea together')).toContainText(words('browse.isToday'));
  await expect(new Popup(await openPage('popup.html')).title).toHaveText('Tea together');
});

test('says what an own idea lacks, and cuts nothing off @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.button(words('own.write')).click();
  await expect(page.getByRole('heading', { name: words('own.newTitle') })).toBeFocused();
  await expectAccessible(page);
  await browse.field(words('own.title')).fill('x'.repeat(40));
  await expect(page.getByText('8 more letters fit.')).toBeVisible();
  await browse.field(words('own.title')).fill('x'.repeat(50));
  await browse.button(words('tried.keep')).click();
  await expect(
    page.getByText('This is 2 letters too long. Nothing is cut off; shorten it where you like.'),
  ).toBeVisible();
  await expect(browse.field(words('own.title'))).toBeFocused();
  await expect(browse.field(words('own.today'))).toHaveAccessibleDescription(words('text.missing'));
  await expectAccessible(page);
  expect(await storedIn(page, 'marks')).toEqual({});
});

test('asks before typed text is dropped, on the page and when it is closed @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.button(words('own.write')).click();
  await browse.button(words('tried.cancel')).click();
  await expect(browse.button(words('own.write'))).toBeFocused();

  await browse.button(words('own.write')).click();
  await browse.field(words('own.today')).fill('Half a thought');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await browse.button(words('tried.cancel')).click();
  await expect(page.getByText(words('own.leaveTitle'))).toBeFocused();
  await expectAccessible(page);
  await browse.button(words('own.stay')).click();
  await expect(browse.field(words('own.today'))).toHaveValue('Half a thought');
  await browse.button(words('tried.cancel')).click();
  await browse.button(words('own.drop')).click();
  await expect(browse.found).toHaveText(words('browse.count', librarySize));
  expect(await storedIn(page, 'marks')).toEqual({});
});

test('keeps the form open with all that was typed where it cannot be stored @long', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await expect(browse.found).toHaveText(words('browse.count', librarySize));
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
  await expect(browse.field(words('own.today'))).toHaveValue('Ask how the day was.');
  await expectAccessible(page);
  await browse.button(words('tried.keep')).click();
  await expect(browse.idea('Tea together')).toContainText('Ask how the day was.');
});

test('says in plain words when records cannot be read, and is one click from help @long', async ({ openPage }) => {
  const page = await openPage('browse.html');
  await expect(page.getByRole('link', { name: words('pages.help'), exact: true }).first()).toHaveAttribute(
    'href',
    '/help.html',
  );
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  await page.reload();
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(words('failure.unreadableTitle'));
  await expectAccessible(page);
});

test('can be used by keyboard alone', async ({ openPage }) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.search('cushion then promise');
  await expect(browse.titles.first()).toBeVisible();
  for (const name of [
    words('browse.lists.all'),
    words('browse.theme'),
    words('browse.size'),
    words('browse.time'),
    words('browse.where'),
    words('browse.clearSearch'),
  ]) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
  await page.keyboard.press('Tab');
  await expect(browse.titles.first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('own.today')).first()).toBeVisible();
  const tool = words('practice.with', { tool: words('toolName.before_you_send') });
  for (const name of [
    words('help.link'),
    tool,
    words('notes.writeOn'),
    words('popup.whyThis'),
    words('browse.pick'),
    words('more.save'),
  ]) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(name);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: words('browse.takeOff') })).toBeFocused();
});
