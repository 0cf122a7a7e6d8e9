import { recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

test('today’s page is the popup with more room: the same idea, and the same that can be done with it', async ({
  openPage,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.title).toHaveText(/\w/);
  const today = new Popup(await openPage('today.html'));
  await expect(today.title).toHaveText((await popup.title.textContent()) ?? '');
  await expect(today.next).toHaveText(opening('next.label'));
  for (const name of ['popup.later', 'popup.swap', 'popup.more', 'popup.pause'] as const)
    await expect(today.button(words(name))).toBeVisible();
  await expectAccessible(today.page);
  await today.sayHowItWent('okay', 'A line.');
  await expect(today.page.getByText(words('said.okay'))).toBeVisible();
  await expectAccessible(today.page);
  await popup.page.bringToFront();
  await expect(popup.page.getByRole('region', { name: words('tried.okay') })).toBeVisible();
});

test('opened by a nudge, it answers it @long', async ({ openPage }) => {
  const aside = await openPage('help.html');
  const now = Temporal.Now.instant();
  const id = `${now.toZonedDateTimeISO(noonZone).toPlainDate()}#later-7` as const;
  const nudge = recordOf({ id, at: now, until: now.add({ hours: 1 }) }, 'shown', now);
  const first = new Popup(await openPage('today.html'));
  await expect(first.next).toHaveText(opening('next.label'));
  await first.page.close();
  await writeRecords(aside, { nudges: { [id]: storedNudge({ ...nudge, answer: 'tried' }) } });
  const today = await openPage('today.html');
  await expect(today.getByRole('group', { name: words('tried.title') })).toBeVisible();
  await expect.poll(async () => (await storedIn(aside, 'nudges'))[id]).toMatchObject({ answer: 'opened' });
});

test('an idea for two says how to ask, and shows both halves side by side', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const aside = new Popup(await openPage('popup.html'));
  await expect(aside.next).toHaveText(opening('next.label'));
  await writeRecords(aside.page, { days: dayWith(todayIn(noonZone), 'COM-17') });
  const today = new Popup(await openPage('today.html'));
  const card = today.page.getByRole('region', { name: words('together.title') });
  await expect(card.getByText(words('together.invitation'))).toBeVisible();
  await card.getByRole('button', { name: words('together.copy') }).click();
  expect(await today.page.evaluate(() => navigator.clipboard.readText())).toBe(words('together.invitation'));
  const show = card.getByRole('button', { name: words('together.show') });
  await show.click();
  await expect(show).toHaveAttribute('aria-expanded', 'true');
  const halves = ['together.begins', 'together.joins'] as const;
  for (const half of halves) await expect(card.getByRole('heading', { name: words(half) })).toBeVisible();
  await expectAccessible(today.page);
  await writeRecords(aside.page, { days: dayWith(todayIn(noonZone), 'COM-01') });
  const alone = new Popup(await openPage('today.html'));
  await expect(alone.next).toHaveText(opening('next.label'));
  await expect(alone.page.getByRole('region', { name: words('together.title') })).toHaveCount(0);
});
