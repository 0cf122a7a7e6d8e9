import type { Page } from '@playwright/test';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { bringDays, pastDate, pastDay, writeMany } from '../world/days-in-page.ts';
import { expect, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

test('two popups and the options write the same day at once: no write is lost, and the last one holds @long', async ({
  openPage,
}) => {
  const pages = [await openPage('popup.html'), await openPage('popup.html'), await openPage('options.html')];
  const [one, two, options] = [new Popup(pages[0] as Page), new Popup(pages[1] as Page), new Options(pages[2] as Page)];
  await expect(one.next).toHaveText(opening('next.label'));
  await expect(options.week).toHaveCount(7);
  await writeRecords(one.page, { days: { [pastDate]: pastDay } });
  await bringDays(pages);
  const writes = Number(process.env.TEND_RUNS ?? 100);
  test.setTimeout(90_000 + writes * 60);
  const fields = ['plan', 'draft', 'response'] as const;
  const made = await Promise.all(pages.map((page, index) => writeMany(page, fields[index] ?? 'plan', writes)));
  const all = made.flat().sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: 3 * writes }, (_, index) => index + 1));
  expect((await storedIn(one.page, 'days'))[pastDate]).toMatchObject({
    ladder: { okays: 3 * writes },
    because: [(3 * writes) % 2 ? 'own' : 'saved'],
    plan: { when: `plan ${writes}` },
    draft: { line: `draft ${writes}` },
    response: { line: `response ${writes}` },
  });

  // And as a person would, if they had three hands.
  await two.button(words('popup.more')).click();
  await two.button(words('more.plan')).click();
  await two.page.getByLabel(words('plan.when'), { exact: true }).fill('the kettle boils');
  await two.page.getByLabel(words('plan.will'), { exact: true }).fill('ask');
  await Promise.all([
    one.sayHowItWent('mixed', 'From the first popup.'),
    two.button(words('tried.keep')).click(),
    options.page.getByRole('button', { name: 'Wednesday' }).click(),
  ]);
  await expect(one.page.getByText(words('said.okay'))).toBeVisible();
  await expect(two.page.getByText(words('plan.line', { when: 'the kettle boils', will: 'ask' }))).toBeVisible();
  await expect(options.saved).toHaveText(words('options.saved'));
  const { [pastDate]: _past, ...days } = await storedIn(one.page, 'days');
  expect(Object.values(days)).toMatchObject([
    {
      response: { outcome: 'mixed', line: 'From the first popup.' },
      plan: { when: 'the kettle boils', will: 'ask' },
    },
  ]);
  expect((await storedIn(one.page, 'settings')).settings).toMatchObject({
    cadence: { activeDays: [1, 2, 4, 5, 6, 7] },
  });
});

test('what the options hold is not undone by a welcome page that was left open @long', async ({ openPage }) => {
  const welcome = await openPage('welcome.html');
  await expect(welcome.getByRole('button', { name: words('welcome.next') })).toBeVisible();
  const options = new Options(await openPage('options.html'));
  await options.choice(words('options.often')).selectOption({ label: words('options.weekly', 2) });
  await expect(options.saved).toHaveText(words('options.saved'));
  for (let step = 1; step < 3; step += 1) await welcome.getByRole('button', { name: words('welcome.next') }).click();
  await welcome.getByRole('button', { name: opening('welcome.on') }).click();
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(words('welcome.pinTitle'));
  expect((await storedIn(options.page, 'settings')).settings).toMatchObject({
    cadence: { on: true, rhythm: { kind: 'weekly', perWeek: 2 } },
  });
});

test('two pages of options side by side keep each other’s changes of different fields', async ({ openPage }) => {
  const [one, two] = [new Options(await openPage('options.html')), new Options(await openPage('options.html'))];
  await expect(one.week).toHaveCount(7);
  await expect(two.week).toHaveCount(7);
  await one.page.getByRole('button', { name: 'Wednesday' }).click();
  await expect(one.saved).toHaveText(words('options.saved'));
  await two.setTime(words('options.from'), '16:00');
  await expect(two.saved).toHaveText(words('options.saved'));
  expect((await storedIn(one.page, 'settings')).settings).toMatchObject({
    cadence: { activeDays: [1, 2, 4, 5, 6, 7], windows: [{ from: '16:00', to: '20:30' }] },
  });
  // Taking one back leaves the other alone.
  await one.page.getByRole('button', { name: words('options.undo') }).click();
  await expect(one.saved).toHaveText(words('options.undone'));
  expect((await storedIn(one.page, 'settings')).settings).toMatchObject({
    cadence: { activeDays: [1, 2, 3, 4, 5, 6, 7], windows: [{ from: '16:00', to: '20:30' }] },
  });
});
