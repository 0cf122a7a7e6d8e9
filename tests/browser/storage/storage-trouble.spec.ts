import type { Page } from '@playwright/test';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { cutUpgradesShort, failOpening, fillDisk, knowVersion, upgradeTo } from '../world/failing-storage.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { storedNote } from '../world/stored-journal.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const stores = ['settings', 'days', 'nudges', 'marks', 'quarantine'] as const;

/** All that is stored, seen from a page that works. */
const all = async (page: Page) => Promise.all(stores.map((store) => storedIn(page, store)));

/** The popup, with something of the person's own in it, and a page of Tend that keeps out of the way. */
async function begun(openPage: (path: string) => Promise<Page>) {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('okay', 'Keep this.');
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();
  // The last that the popup stores by itself are the texts that it shows.
  await expect.poll(async () => JSON.stringify(await storedIn(popup.page, 'days'))).toContain('reflect');
  return { popup, aside: await openPage('help.html') };
}

const heading = (page: Page) => page.getByRole('alert').getByRole('heading');
const copyRefused = words('failure.notCopied');

/** Something that each page shows once it has read what is stored. Those that open by themselves are enough here. */
const isRead = {
  'popup.html': (page: Page) => page.getByText('Keep this.'),
  'options.html': (page: Page) => page.getByRole('switch', { name: words('options.on'), exact: true }),
  'welcome.html': (page: Page) => page.getByRole('button', { name: words('welcome.next') }),
};
const paths = Object.keys(isRead) as (keyof typeof isRead)[];

test('where the database does not open, nothing is deleted, a copy is refused in plain words, and it may heal', async ({
  openPage,
}) => {
  const { popup, aside } = await begun(openPage);
  const before = await all(aside);
  for (const path of paths) {
    const page = await openPage('help.html');
    const heal = await failOpening(page, 1000);
    await page.goto(popup.page.url().replace('popup.html', path));
    await expect(heading(page)).toHaveText(words('failure.unreadableTitle'));
    await page.getByRole('button', { name: words('data.copy') }).click();
    await expect(page.getByRole('status')).toContainText(copyRefused);
    await page.getByRole('button', { name: words('failure.again') }).click();
    await expect(heading(page)).toHaveText(words('failure.unreadableTitle'));
    expect(await all(aside)).toEqual(before);
    await heal();
    await page.getByRole('button', { name: words('failure.again') }).click();
    await expect(isRead[path](page)).toBeAttached();
    await page.close();
    // Where it opens at the second try, nobody notices.
    const lucky = await openPage('help.html');
    await failOpening(lucky, 1);
    await lucky.goto(popup.page.url().replace('popup.html', path));
    await expect(isRead[path](lucky)).toBeAttached();
    await lucky.close();
  }
});

test('an update of the database goes through open pages, which say so and lose nothing; updated, all is there @long', async ({
  openPage,
  worker,
  context,
}) => {
  const { popup, aside } = await begun(openPage);
  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  await worker();
  const before = await all(aside);

  expect(await upgradeTo(aside, 5)).toEqual({ blocked: false });
  expect(await all(aside)).toEqual(before);

  // In the old pages, what is typed stays on the screen.
  await popup.button(words('tried.change')).click();
  await popup.page.getByRole('textbox').fill('Typed after the update.');
  await popup.button(words('tried.keep')).click();
  await expect(popup.page.getByRole('alert').first()).toHaveText(words('error.newer'));
  await expect(popup.page.getByRole('textbox')).toHaveValue('Typed after the update.');

  for (const path of ['popup.html', 'options.html']) {
    const old = await openPage(path);
    await expect(heading(old)).toHaveText(words('failure.newerTitle'));
    await expect(old.getByRole('alert')).toContainText('Update Tend');
    const downloads: unknown[] = [];
    old.on('download', (download) => downloads.push(download));
    await old.getByRole('button', { name: words('data.copy') }).click();
    await expect(old.getByRole('status')).toContainText(copyRefused);
    await old.getByRole('button', { name: words('failure.again') }).click();
    await expect(heading(old)).toHaveText(words('failure.newerTitle'));
    expect(downloads).toEqual([]);
  }
  expect(await all(aside)).toEqual(before);

  const updated = await context.newPage();
  await knowVersion(updated, 5);
  await updated.goto(popup.page.url());
  await expect(updated.getByText('Keep this.')).toBeAttached();
});

test('where a newer Tend wrote one record of a list, the others are shown, and that one is said to be kept @long', async ({
  openPage,
}) => {
  const { popup } = await begun(openPage);
  const newer = (records: Record<string, object>) =>
    Object.fromEntries(Object.entries(records).map(([key, record]) => [key, { ...record, version: 9 }]));
  const day = Temporal.PlainDate.from(today());
  const pack = { 'pack/0123456789abcdef0123456789abcdef': { kind: 'pack', changed: `${day}T08:00:00Z`, body: {} } };
  await writeRecords(popup.page, {
    notes: {
      ...newer(storedNote(1, day, { text: 'Of a newer one.' })),
      ...storedNote(2, day, { text: 'Of this one.' }),
    },
    marks: newer(pack),
  });
  for (const path of ['journal.html#notes', 'browse.html', 'options.html#data', 'summary.html']) {
    const page = await openPage(path);
    await expect(page.getByText(words('records.newer'))).toHaveCount(1);
    await expect(page.getByText('Of a newer one.')).toHaveCount(0);
    if (path.startsWith('journal')) await expect(page.getByText('Of this one.')).toBeVisible();
    await expectAccessible(page);
    await page.close();
  }
});

/** Puts the first database that Tend ever made in the place of the present one, with a day in it. */
function beginWithFirstVersion(page: Page, holdOn: boolean): Promise<void> {
  const day = { date: today(), strategy: 'COM-02', shown: null, swappedFrom: null };
  const response = { outcome: 'okay', line: 'From the first version.', at: Temporal.Now.instant().toString() };
  return page.evaluate(
    async ({ record, hold }) => {
      const answered = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const first = async () => {
        await answered(indexedDB.deleteDatabase('tend'));
        const request = indexedDB.open('tend', 1);
        request.onupgradeneeded = () => {
          for (const name of ['settings', 'nudges', 'quarantine']) request.result.createObjectStore(name);
          request.result.createObjectStore('days').put(record, record.date);
          // Without settings, the records would count as lost.
          request.transaction?.objectStore('settings').put({ seed: 'the first' }, 'settings');
        };
        return answered(request);
      };
      // The welcome page may still have been reading, and made one of the present version meanwhile.
      const orAgain = (error: DOMException): Promise<IDBDatabase> => {
        if (error.name !== 'VersionError') throw error;
        return first().catch(orAgain);
      };
      const database = await first().catch(orAgain);
      if (hold) Object.assign(globalThis, { held: database });
      else database.close();
    },
    { record: { ...day, response }, hold: holdOn },
  );
}

const today = () => Temporal.Now.zonedDateTimeISO(noonZone).subtract({ hours: 4 }).toPlainDate().toString();

test('where the site data is cleared under open pages, nothing is put in its place, and each of them says so', async ({
  context,
  openPage,
}) => {
  const { popup, aside } = await begun(openPage);
  const options = new Options(await openPage('options.html'));
  const browse = new Browse(await openPage('browse.html'));
  const practice = await openPage('practice.html#before-you-send');
  await practice.locator('#message').fill('Words for one person.');
  const asking = await openPage('practice.html#turns');
  await expect(asking.getByRole('button', { name: words('gate.no'), exact: true })).toBeVisible();
  const welcome = await openPage('welcome.html');
  await welcome.getByRole('button', { name: words('welcome.next') }).click();
  await expect(options.switch(words('options.on'))).toBeVisible();
  // Behind another one the browser draws a page but once a second, and each press waits for it.
  await browse.page.bringToFront();
  await browse.openThemes();
  const title = await browse.titles.first().innerText();
  await browse.unfold(title);
  await popup.page.bringToFront();
  await popup.button(words('tried.change')).click();
  await popup.page.getByRole('textbox').fill('Words that nobody else has.');

  const devtools = await context.newCDPSession(aside);
  const { origin } = new URL(aside.url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });

  await popup.button(words('tried.keep')).click();
  await expect(popup.page.getByRole('alert')).toHaveText(opening('error.lost'));
  await expect(popup.page.getByRole('textbox')).toHaveValue('Words that nobody else has.');
  await practice.bringToFront();
  await practice.getByRole('button', { name: words('practice.keep') }).click();
  await expect(practice.getByRole('status').filter({ hasText: words('error.lost') })).toBeVisible();
  await asking.bringToFront();
  await asking.getByRole('button', { name: words('gate.no'), exact: true }).click();
  await expect(asking.getByRole('alert')).toHaveText(words('error.lost'));
  const notHere = words('failure.lostTitle');
  await options.page.bringToFront();
  await options.switch(words('options.on')).click();
  await expect(heading(options.page)).toHaveText(notHere);
  await browse.page.bringToFront();
  await browse.act(title, words('more.save'));
  await expect(heading(browse.page)).toHaveText(notHere);
  await welcome.bringToFront();
  await welcome.getByRole('radio').first().click();
  await expect(heading(welcome)).toHaveText(notHere);
  expect(await all(aside)).toEqual(stores.map(() => ({})));
});

test('an upgrade of the database that is cut short is as if it had not begun, and the next one completes it', async ({
  openPage,
  killWorker,
}) => {
  const page = await openPage('help.html');
  await killWorker();
  await beginWithFirstVersion(page, false);
  const mend = await cutUpgradesShort(page);
  await page.goto(page.url().replace('help', 'popup'));
  await expect(heading(page)).toHaveText(words('failure.unreadableTitle'));
  await mend();
  await page.getByRole('button', { name: words('failure.again') }).click();
  await expect(page.getByText('From the first version.')).toBeAttached();
});

test('a page that holds on to an old database is no reason to wait in silence @long', async ({
  openPage,
  killWorker,
}) => {
  const holding = await openPage('help.html');
  await killWorker();
  // As a tab that the browser has frozen: it does not hear that it should let go.
  await beginWithFirstVersion(holding, true);
  const popup = await openPage('popup.html');
  await expect(popup.getByRole('alert')).toBeVisible();
});

test.describe('where there is no room left on the disk', () => {
  const didNotWork = opening('error.save');

  test('what is typed in the popup stays on the screen, nothing of it is stored, and the next try keeps it', async ({
    openPage,
  }) => {
    const popup = new Popup(await openPage('popup.html'));
    const { page } = popup;
    await expect(popup.next).toHaveText(opening('next.label'));
    await expect.poll(async () => JSON.stringify(await storedIn(page, 'days'))).toContain('reflect');
    let before = await all(page);
    let makeRoom = await fillDisk(page);
    await popup.sayHowItWent('mixed', 'A line that shall not be lost.');
    await expect(page.getByRole('alert')).toHaveText(didNotWork);
    await expect(page.getByRole('textbox')).toHaveValue('A line that shall not be lost.');
    await expect(page.getByRole('radio', { name: words('tried.mixed') })).toBeChecked();
    await expectAccessible(page);
    expect(await all(page)).toEqual(before);
    await makeRoom();
    await popup.button(words('tried.keep')).click();
    await expect(page.getByText(words('said.okay'))).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(Object.values(await storedIn(page, 'days'))).toMatchObject([
      { response: { outcome: 'mixed', line: 'A line that shall not be lost.' }, draft: null },
    ]);

    await popup.button(words('popup.more')).click();
    await popup.button(words('more.plan')).click();
    before = await all(page);
    makeRoom = await fillDisk(page);
    await page.getByLabel(words('plan.when'), { exact: true }).fill('the kettle boils');
    await page.getByLabel(words('plan.will'), { exact: true }).fill('ask one question');
    await popup.button(words('tried.keep')).click();
    await expect(page.getByRole('alert')).toHaveText(didNotWork);
    await expect(page.getByLabel(words('plan.when'), { exact: true })).toHaveValue('the kettle boils');
    await expect(page.getByLabel(words('plan.will'), { exact: true })).toHaveValue('ask one question');
    expect(await all(page)).toEqual(before);
    await makeRoom();
    await popup.button(words('tried.keep')).click();
    await expect(
      page.getByText(words('plan.line', { when: 'the kettle boils', will: 'ask one question' })),
    ).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('an idea of one’s own stays in its form, a setting is as it was, and the next try keeps them', async ({
    openPage,
  }) => {
    const browse = new Browse(await openPage('browse.html'));
    const options = new Options(await openPage('options.html'));
    const wednesday = options.page.getByRole('button', { name: 'Wednesday' });
    // Behind another one the browser draws a page but once a second, and each press waits for it.
    await browse.page.bringToFront();
    await browse.openThemes();
    await expect(browse.titles.first()).toBeVisible();
    await expect(wednesday).toHaveAttribute('aria-pressed', 'true');
    const before = await all(browse.page);
    const makeRoom = [await fillDisk(browse.page), await fillDisk(options.page)];
    await browse.write('Tea together', 'Ask how the day was.');
    await expect(browse.page.getByRole('alert')).toHaveText(didNotWork);
    await expect(browse.field(words('own.title'))).toHaveValue('Tea together');
    await expect(browse.field(words('own.today'))).toHaveValue('Ask how the day was.');
    await options.page.bringToFront();
    await wednesday.click();
    await expect(options.page.getByRole('status').filter({ hasText: 'could not be saved' })).toHaveText(
      opening('options.failed'),
    );
    await expect(wednesday).toHaveAttribute('aria-pressed', 'true');
    expect(await all(browse.page)).toEqual(before);

    for (const make of makeRoom) await make();
    await browse.page.bringToFront();
    await browse.button(words('tried.keep')).click();
    await expect(browse.idea('Tea together')).toContainText('Ask how the day was.');
    await options.page.bringToFront();
    await wednesday.click();
    await expect(options.saved).toHaveText(words('options.saved'));
    expect((await storedIn(options.page, 'settings')).settings).toMatchObject({
      cadence: { activeDays: [1, 2, 4, 5, 6, 7] },
    });
  });
});
