import type { Page } from '@playwright/test';
import { recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { type Records, writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';
import { storedCheckIn, storedHardDay, storedPromise } from '../world/stored-journal.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const today = todayIn(noonZone);
const lines = (['hardDay', 'promise', 'promiseSoon', 'checkIn'] as const).map((line) => words(`popupLine.${line}`));

async function opened(openPage: (path: string) => Promise<Page>, records: Records) {
  const first = new Popup(await openPage('popup.html'));
  await expect(first.next).toHaveText(/\S/);
  await writeRecords(first.page, { days: dayWith(today, 'COM-01'), ...records });
  await first.page.close();
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/\S/);
  return popup;
}

const linesIn = async (page: Page) =>
  (await page.getByText(new RegExp(lines.join('|'))).allTextContents()).map((text) =>
    lines.find((line) => text.includes(line)),
  );

test('on a hard day the popup says that it is a quiet one, and one tap skips it', async ({ openPage }) => {
  const popup = await opened(openPage, {
    notes: storedHardDay(1, today, { name: 'The day we lost him' }),
    promises: storedPromise(2, { date: today, time: null }),
  });
  const { page } = popup;
  await expect(page.getByText(words('popupLine.hardDay'))).toBeVisible();
  expect(await linesIn(page)).toEqual([words('popupLine.hardDay')]);
  await expect(page.getByText('The day we lost him')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: words('popupLine.skip') }).press('Enter');
  await expect
    .poll(async () => JSON.stringify((await storedIn(page, 'days'))[today.toString()]))
    .toContain('"outcome":"not_today"');
  await expect(page.getByText(words('popupLine.hardDay'))).toHaveCount(0);
});

const tomorrow = { date: today.add({ days: 1 }), time: null };
const at = today.toZonedDateTime({ timeZone: noonZone, plainTime: '08:00' }).toInstant();
const headsUp = { promise: '1'.padStart(16, '0'), due: tomorrow.date.toString() };
const shown = recordOf({ id: `${today}#0`, at, until: at.add({ hours: 1 }) }, 'shown', at);
const toldOfFirst = { [shown.id]: storedNudge({ ...shown, answer: 'opened', headsUp }) };

const oneLine = [
  ['promise', { promises: storedPromise(1, { date: today, time: null }, { what: 'Call my sister' }) }, 'promises'],
  [
    'promiseSoon',
    { promises: storedPromise(1, tomorrow, { what: 'Call my sister' }), nudges: toldOfFirst },
    'promises',
  ],
  ['checkIn', { checkins: storedCheckIn(today.subtract({ days: 14 }), 3) }, 'check-in'],
] as const;
for (const [line, records, section] of someOf(oneLine, 1, 'line of the popup')) {
  test(`the popup says one discreet line and leads to the journal: ${line}`, async ({ openPage, context }) => {
    const { page } = await opened(openPage, records);
    await expect(page.getByText(words(`popupLine.${line}`))).toBeVisible();
    expect(await linesIn(page)).toHaveLength(1);
    await expect(page.getByText('Call my sister')).toHaveCount(0);
    const journal = context.waitForEvent('page');
    await page.getByRole('link', { name: words('popupLine.open') }).press('Enter');
    await expect(await journal).toHaveURL(new RegExp(`journal\\.html#${section}$`));
  });
}

test('where the journal has nothing for today, the popup says nothing of it', async ({ openPage }) => {
  const { page } = await opened(openPage, { checkins: storedCheckIn(today.subtract({ days: 13 }), 3) });
  expect(await linesIn(page)).toEqual([]);
});
