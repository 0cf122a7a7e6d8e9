import { recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

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
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();
});

test('opened by a nudge, it answers it', async ({ openPage }) => {
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
