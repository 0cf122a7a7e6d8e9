import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { importProblems } from '../../../core/transfer/backup.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { someOf } from '../../luck.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { fileWith, YourData } from '../pages/your-data.ts';
import { words } from '../words.ts';
import { fillDisk, upgradeTo } from '../world/failing-storage.ts';
import { fileChooser } from '../world/file-chooser.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { allStored, storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

declare const chrome: ExtensionApi;

const zone = 'Asia/Kathmandu';
test.use({ timezoneId: zone, locale: 'en-GB' });

const { about: _, ...journal } = JSON.parse(readFileSync('tests/golden/journal.json', 'utf8'));
const today = todayIn(zone);
const copyOf = (stores: object, saved = '2026-11-22T17:31:00Z', tend = 2) => JSON.stringify({ tend, saved, stores });
const example = readFileSync('docs/pack-example.json', 'utf8');
const another = copyOf({ ...journal, days: dayWith(today, 'HOP-01') });

type OpenPage = (path: string) => Promise<ConstructorParameters<typeof YourData>[0]>;

async function open(openPage: OpenPage): Promise<YourData> {
  const page = await openPage('options.html#data');
  await expect(new Options(page).week).toHaveCount(7);
  return new YourData(page);
}

test('what is in a file is told before anything changes, and all pages show what was brought in', async ({
  openPage,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.title).toHaveText(/\S/);
  const before = await popup.title.textContent();
  const data = await open(openPage);
  const stored = await allStored(data.page);
  await data.choose(another);
  const has = (text: string) =>
    expect(data.bringIn.getByRole('listitem').getByText(text, { exact: true })).toBeVisible();
  for (const line of [words('things.promise', 2), words('things.note', 2), words('things.checkIn', 1)]) await has(line);
  await expect(data.bringIn).toContainText(words('bringIn.saved', { date: '22 November 2026' }));
  await expectAccessible(data.page);
  expect(await allStored(data.page)).toEqual(stored);

  await data.bringIn.getByRole('radio', { name: words('bringIn.mode.replace') }).check();
  await data.button(words('bringIn.go.replace')).click();
  await expect(data.alert).toContainText(words('bringIn.replaceSure'));
  await expectAccessible(data.page);
  await data.button(words('bringIn.replaceNo')).click();
  await data.button(words('bringIn.go.replace')).click();
  expect(await allStored(data.page)).toEqual(stored);
  await data.button(words('bringIn.replaceYes')).click();
  await expect(data.bringIn.getByRole('status')).toContainText(words('bringIn.done'));
  await expectAccessible(data.page);
  expect(Object.keys(await storedIn(data.page, 'promises'))).toEqual(Object.keys(journal.promises).sort());
  await popup.page.bringToFront();
  await expect(popup.title).not.toHaveText(before ?? '');
});

test('only ideas for one alone, once chosen here, stay whatever an old copy says @long', async ({ openPage }) => {
  const data = await open(openPage);
  const copy = await data.save(words('data.copy'));
  const { settings } = await storedIn(data.page, 'settings');
  const until = '2099-02-01T00:00:00Z';
  await writeRecords(data.page, { settings: { settings: Object.assign({}, settings, { gentleUntil: until }) } });
  await data.choose(copy);
  const kept = data.bringIn.getByText(words('bringIn.gentleKept', { month: 'February 2099' }));
  await expect(data.button(words('bringIn.go.merge'))).toBeVisible();
  await expect(kept).toHaveCount(0);
  await data.bringIn.getByRole('radio', { name: words('bringIn.mode.replace') }).check();
  await expect(kept).toBeVisible();
  await data.button(words('bringIn.go.replace')).click();
  await data.button(words('bringIn.replaceYes')).click();
  await expect(data.bringIn.getByRole('status')).toContainText(words('bringIn.done'));
  expect(await storedIn(data.page, 'settings')).toMatchObject({ settings: { gentleUntil: until } });
});

test('all by keyboard, from the choice of the file to what was done', async ({ openPage }) => {
  const { page, ...data } = await open(openPage);
  const chooseButton = page.getByRole('button', { name: words('bringIn.choose') });
  await chooseButton.focus();
  const chooser = await fileChooser(page, () => page.keyboard.press('Enter'));
  await chooser.setFiles(fileWith(another));
  const place = page.getByRole('group', { name: words('bringIn.title') });
  await expect(page.getByRole('button', { name: words('bringIn.go.merge') })).toBeVisible();
  await expect(place).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(data.bringIn.getByRole('radio', { name: words('bringIn.mode.merge') })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: words('bringIn.go.replace') })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: words('bringIn.go.merge') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(data.bringIn.getByRole('status')).toContainText(words('bringIn.done'));
  await expect(place).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(chooseButton).toBeVisible();
});

test('the focus is moved as something else is drawn, and not once more after it @long', async ({ openPage }) => {
  const data = await open(openPage);
  const { page } = data;
  await page.clock.install();
  await page.goto(page.url());
  await expect(new Options(page).week).toHaveCount(7);
  // Whatever waits for a later moment waits until the clock goes on.
  await page.clock.pauseAt(Date.now() + 60_000);
  await data.choose(another);
  await expect(page.getByRole('button', { name: words('bringIn.go.merge') })).toBeVisible();
  await expect(page.getByRole('group', { name: words('bringIn.title') })).toBeFocused();
  await page.keyboard.press('Tab');
  const first = data.bringIn.getByRole('radio', { name: words('bringIn.mode.merge') });
  await expect(first).toBeFocused();
  await page.clock.runFor(1000);
  await expect(first).toBeFocused();
});

test('a copy of everything comes back after all was erased, and a second time changes nothing', async ({
  openPage,
}) => {
  const data = await open(openPage);
  const yesterday = today.subtract({ days: 1 });
  const response = { outcome: 'okay' as const, line: 'We laughed.', at: Temporal.Now.instant() };
  await writeRecords(data.page, { ...journal, days: dayWith(yesterday, 'COM-02', { response }) });
  const copy = await data.save(words('data.copy'));
  expect(JSON.parse(copy)).toMatchObject({ tend: 3, stores: journal });
  await data.button(words('data.erase')).click();
  await data.button(words('data.eraseYes')).click();
  await expect(new Options(data.page).saved).toHaveText(words('data.erased'));
  expect(await storedIn(data.page, 'notes')).toEqual({});

  await data.choose(copy);
  await data.button(words('bringIn.go.merge')).click();
  await expect(data.bringIn.getByRole('status')).toContainText(words('bringIn.done'));
  for (const store of ['promises', 'checkins', 'notes'] as const)
    expect(Object.keys(await storedIn(data.page, store)), store).toEqual(Object.keys(journal[store]).sort());
  expect(await storedIn(data.page, 'days')).toMatchObject({
    [yesterday.toString()]: { response: { line: 'We laughed.' } },
  });

  await data.button(words('bringIn.close')).click();
  await data.choose(copy);
  await expect(data.bringIn).toContainText(words('bringIn.nothingNew'));
  await data.button(words('bringIn.go.merge')).click();
  await expect(data.bringIn.getByRole('status')).toContainText(words('bringIn.doneNothing'));
});

test('what was said of a copy goes once all is erased, here or in another window, and the focus stays @long', async ({
  openPage,
}) => {
  const data = await open(openPage);
  const done = data.bringIn.getByText(words('bringIn.done'));
  const bringIn = async () => {
    await data.choose(another);
    await data.button(words('bringIn.go.merge')).click();
    await expect(done).toBeVisible();
  };
  const erase = async (where: YourData) => {
    await where.button(words('data.erase')).click();
    await where.button(words('data.eraseYes')).click();
    await expect(new Options(where.page).saved).toHaveText(words('data.erased'));
  };
  await bringIn();
  await erase(data);
  await expect(done).toHaveCount(0);
  await expect(data.page.getByRole('group', { name: words('bringIn.title') })).not.toBeFocused();
  await bringIn();
  const other = await open(openPage);
  await erase(other);
  await data.page.bringToFront();
  await expect(done).toHaveCount(0);
});

test('a copy that this Tend could not bring in again is saved, and that is said @long', async ({ openPage }) => {
  const data = await open(openPage);
  const newer = { kind: 'day', version: 99, changed: '2026-11-22T17:31:00Z', body: {} };
  await writeRecords(data.page, { days: { '2020-01-01': newer } });
  const copy = await data.save(words('data.copy'));
  await expect(data.page.getByRole('status').filter({ hasText: words('saveCopy.notBack.newer') })).toBeVisible();
  await expectAccessible(data.page);
  await data.choose(copy);
  await expect(data.alert).toHaveText(words('importProblem.newer'));
});

const whole = copyOf({ notes: journal.notes });
const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, index) => [`k${index}`, 1]));
const hostile: Record<(typeof importProblems)[number], string | Buffer> = {
  too_large: Buffer.alloc(20 * 1024 * 1024 + 1, '{'),
  empty: '',
  compressed: gzipSync(whole),
  not_text: Buffer.from(`\ufeff${whole}`, 'utf16le'),
  not_json: whole.slice(0, -9),
  not_tend: '{"tend":2,"saved":"2026-11-22T17:30:00Z","stores":{"__proto__":{"polluted":{}}}}',
  newer: copyOf({ notes: journal.notes }, undefined, 4),
  too_deep: whole.replace('"stores":{', `"stores":{"days":{"x":${deep}},`),
  too_many: copyOf({ days: many }),
};

test('each file that cannot be brought in is refused in plain words, and another one may be chosen @long', async ({
  openPage,
}) => {
  const data = await open(openPage);
  const before = await allStored(data.page);
  let button = words('bringIn.choose');
  for (const problem of importProblems) {
    await data.choose(hostile[problem], button);
    button = words('bringIn.another');
    await expect(data.alert, problem).toHaveText(words(`importProblem.${problem}`));
  }
  await expectAccessible(data.page);
  expect(await allStored(data.page)).toEqual(before);
  await data.choose(whole, button);
  await expect(data.button(words('bringIn.go.merge'))).toBeVisible();
});

test('where the disk is full nothing changes, and it can be tried again', async ({ openPage }) => {
  const data = await open(openPage);
  const before = await allStored(data.page);
  await data.choose(another);
  const makeRoom = await fillDisk(data.page);
  await data.button(words('bringIn.go.merge')).click();
  await expect(data.alert).toHaveText(words('bringIn.failed.full'));
  await expectAccessible(data.page);
  expect(await allStored(data.page)).toEqual(before);
  await makeRoom();
  await data.button(words('bringIn.go.merge')).click();
  await expect(data.bringIn.getByRole('status')).toContainText(words('bringIn.done'));
});

test('where the database cannot be opened any more, that is said, and not that the file cannot be read @long', async ({
  openPage,
}) => {
  const aside = await openPage('help.html');
  const data = await open(openPage);
  await upgradeTo(aside, 5);
  await data.choose(another);
  await expect(data.alert).toHaveText(words('bringIn.failed.newer'));
  await data.choose(example, words('packs.choose'));
  await expect(data.packs.getByRole('alert')).toHaveText(words('bringIn.failed.newer'));
});

test('what changes elsewhere while a person thinks is in what they are told @long', async ({ openPage }) => {
  const data = await open(openPage);
  await data.choose(whole);
  const other = await open(openPage);
  await other.choose(whole);
  await other.button(words('bringIn.go.merge')).click();
  await expect(other.bringIn.getByRole('status')).toContainText(words('bringIn.done'));
  await data.page.bringToFront();
  await expect(data.bringIn).toContainText(words('bringIn.nothingNew'));
});

test('what is stored is saved as text to read, with check-ins only where that was asked for', async ({ openPage }) => {
  const data = await open(openPage);
  await writeRecords(data.page, journal);
  const text = await data.save(words('readable.save'));
  expect(text).toContain('### Call on Sunday');
  expect(text).toContain('What did you mean?');
  expect(text).not.toContain(words('checkIn.year_ahead'));
  await data.page.getByRole('checkbox', { name: words('readable.withCheckIns') }).check();
  expect(await data.save(words('readable.save'))).toContain(words('checkIn.year_ahead'));
});

test.describe('once a month', () => {
  const suggestion = words('saveCopy.suggestion');
  const week = Object.assign({}, ...[1, 2, 3, 4, 5, 6, 7].map((days) => dayWith(today.subtract({ days }), 'COM-02')));

  async function afterAMonth(openPage: OpenPage): Promise<YourData> {
    const data = await open(openPage);
    await expect(data.page.getByText(suggestion)).toHaveCount(0);
    await writeRecords(data.page, { days: week });
    await data.page.evaluate(() => chrome.storage.local.set({ tend: { began: '2026-01-01T08:00:00Z' } }));
    await data.page.reload();
    await expect(data.page.getByText(suggestion)).toBeVisible();
    await expectAccessible(data.page);
    return data;
  }

  for (const answer of someOf([words('saveCopy.now'), words('saveCopy.later')], 1, 'suggested copy')) {
    test(`the page suggests a copy, and is quiet after “${answer}”`, async ({ openPage }) => {
      const data = await afterAMonth(openPage);
      await data.button(answer).click();
      await expect(data.page.getByText(suggestion)).toHaveCount(0);
      await data.page.reload();
      await expect(new Options(data.page).week).toHaveCount(7);
      await expect(data.page.getByText(suggestion)).toHaveCount(0);
    });
  }

  test('the page says that “not now” could not be kept, and suggests a copy still @long', async ({ openPage }) => {
    const data = await afterAMonth(openPage);
    await data.page.evaluate(() => {
      Object.assign(chrome.storage.local, { set: () => Promise.reject(new Error('full')) });
    });
    await data.button(words('saveCopy.later')).click();
    await expect(data.page.getByRole('status').filter({ hasText: words('options.failed') })).toBeVisible();
    await expect(data.page.getByText(suggestion)).toBeVisible();
  });
});

test('what was set aside can be read, and is gone once that is said twice', async ({ openPage }) => {
  const first = await open(openPage);
  const quarantine = { 'days/2026-11-22': { response: { line: 'We sang.' } }, 'notes/x': { text: 'It rained.' } };
  await writeRecords(first.page, { quarantine });
  const data = await open(openPage);
  const { page } = data;
  await page.locator('summary', { hasText: words('things.aside', 2) }).click();
  await expect(page.getByText('We sang.')).toBeVisible();
  await expectAccessible(page);
  await data.button(words('own.remove')).last().click();
  await expect(page.getByText(words('setAside.sure'))).toBeVisible();
  await data.button(words('packs.removeYes')).click();
  await expect(page.getByText('We sang.')).toHaveCount(0);
  await expect(page.getByText('It rained.')).toBeVisible();
  await expect.poll(async () => Object.keys(await storedIn(page, 'quarantine'))).toEqual(['notes/x']);
});
