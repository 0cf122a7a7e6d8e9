import { type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Popup } from '../pages/popup.ts';
import { like, literally, opening, words, yearBeside } from '../words.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { textInRealPopup } from '../world/real-popup.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

declare const chrome: ExtensionApi;

test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** A nudge of today, shown at this moment, that nobody has answered. */
function shownNow(name: '7' | 'later-7'): Nudge {
  const now = Temporal.Now.instant();
  const id: Nudge['id'] = `${now.toZonedDateTimeISO(noonZone).toPlainDate()}#${name}`;
  return recordOf({ id, at: now, until: now }, 'shown', now);
}

test('shows a strategy with why, today, words to try and what helps if it goes badly', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.title).toBeVisible();
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => literally(words('popup.todayMinutes', count)));
  await expect(popup.page.getByRole('heading', { name: new RegExp(`^(${minutes.join('|')})$`) })).toBeVisible();
  await popup.page.getByText(words('popup.ifBadly')).click();
  const ifBadly = popup.page.locator('details', { hasText: words('popup.ifBadly') });
  await expect(ifBadly.getByRole('paragraph')).toBeVisible();
  await popup.page.getByText(words('popup.whyThis')).click();
  const supports = [words('evidence.strong'), words('evidence.some'), words('evidence.early')].map(literally);
  await expect(popup.page.getByRole('main').getByRole('listitem').first()).toHaveText(
    new RegExp(`, \\d{4}\\. (${supports.join('|')})$`),
  );
  await expectAccessible(popup.page);
});

test('shows how to ask the other where an idea is for two together, and only there', async ({ openPage }) => {
  const aside = new Popup(await openPage('popup.html'));
  await expect(aside.next).toHaveText(opening('next.label'));
  await writeRecords(aside.page, { days: dayWith(todayIn(noonZone), 'COM-17') });
  const popup = new Popup(await openPage('popup.html'));
  const invitation = popup.page.getByText(words('together.invitation'));
  await expect(invitation).toBeHidden();
  await popup.page.getByText(words('together.fold')).click();
  await expect(invitation).toBeVisible();
  await expectAccessible(popup.page);
  await writeRecords(aside.page, { days: dayWith(todayIn(noonZone), 'COM-01') });
  const alone = new Popup(await openPage('popup.html'));
  await expect(alone.page.getByText(words('popup.whyThis'))).toBeVisible();
  await expect(alone.page.getByText(words('together.fold'))).toHaveCount(0);
});

test('shows the same strategy all day, in every popup', async ({ openPage }) => {
  const first = await new Popup(await openPage('popup.html')).title.textContent();
  for (let again = 0; again < 3; again += 1) {
    await expect(new Popup(await openPage('popup.html')).title).toHaveText(first ?? '');
  }
});

test('copies the words', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.copy')).click();
  await expect(popup.page.getByRole('status').filter({ hasText: words('popup.copied') })).toBeAttached();
  const quoted = await popup.page.locator('q').textContent();
  expect(await popup.page.evaluate(() => navigator.clipboard.readText())).toBe(quoted);
});

test('keeps how it went, with the line that was typed, and shows it again', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('mixed', '  We talked. <b>Longer</b> than I thought.  ');
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();
  await expectAccessible(popup.page);
  const [day] = Object.values(await storedIn(popup.page, 'days'));
  expect(day).toMatchObject({ response: { outcome: 'mixed', line: 'We talked. <b>Longer</b> than I thought.' } });
  const again = new Popup(await openPage('popup.html'));
  await expect(again.page.getByText('We talked.')).toBeHidden();
  await again.page.getByText(words('tried.yours'), { exact: true }).click();
  await expect(again.page.getByText('We talked. <b>Longer</b> than I thought.')).toBeVisible();
});

test('after "went badly" what helps comes first, and what was said can be changed', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('badly');
  await expect(popup.page.getByText(words('said.badly'))).toBeVisible();
  await popup.button(words('tried.change')).click();
  await expect(popup.page.getByRole('radio', { name: words('tried.badly') })).toBeChecked();
  await popup.page.getByRole('radio', { name: words('tried.okay') }).check();
  await popup.button(words('tried.keep')).click();
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();
});

test('swaps once a day, and the new one stays, unless the one before is brought back', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const first = await popup.title.textContent();
  await popup.button(words('popup.swap')).click();
  await expect(popup.title).not.toHaveText(first ?? '');
  await expect(popup.button(words('popup.swap'))).toHaveCount(0);
  const second = await popup.title.textContent();
  const again = new Popup(await openPage('popup.html'));
  await expect(again.title).toHaveText(second ?? '');
  await again.button(words('popup.swapBack')).click();
  await expect(again.title).toHaveText(first ?? '');
  await again.button(words('popup.swapBack')).click();
  await expect(again.title).toHaveText(second ?? '');
});

test('"Later" says when, and the next nudge is then', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.later')).click();
  await expect(
    popup.page.getByRole('heading', {
      level: 2,
      name: new RegExp([words('later.title'), words('later.none')].map(literally).join('|')),
    }),
  ).toBeVisible();
  await expectAccessible(popup.page);
  // In the small hours, the person's next day has the date of today.
  const choice = popup.page.getByRole('button', {
    name: new RegExp(`^(${words('later.tomorrow')}|${words('later.today')})`),
  });
  const day = (await choice.textContent())?.startsWith(words('later.tomorrow')) ? 'tomorrow' : 'today';
  await choice.click();
  await expect(
    popup.page.getByText(like(words('later.done', { moment: words(`next.${day}`, { time: '…' }) }))),
  ).toBeVisible();
});

test('pauses with an end, and starts again', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(opening('next.label'));
  await popup.button(words('popup.pause')).click();
  await expectAccessible(popup.page);
  await popup.button(words('pause.days3')).click();
  await expect(popup.next).toHaveText(
    like(words('pause.paused', { moment: words('until.weekday', { weekday: '…', time: '04:00' }) })),
  );
  await expect(new Popup(await openPage('popup.html')).next).toHaveText(opening('pause.paused'));
  await popup.button(words('pause.resume')).click();
  await expect(popup.next).toHaveText(opening('next.label'));
});

test('pauses until a date that the person chooses', async ({ openPage, timezoneId }) => {
  const popup = new Popup(await openPage('popup.html'));
  const today = Temporal.Now.plainDateISO(timezoneId);
  const date = today.add({ days: 40 });
  await popup.button(words('popup.pause')).click();
  await popup.page.getByLabel(words('pause.until'), { exact: true }).fill(date.toString());
  await popup.button(words('pause.go')).click();
  const day = date.toLocaleString('en-GB', { day: 'numeric', month: 'long', ...yearBeside(date, today) });
  await expect(popup.next).toHaveText(
    words('pause.paused', { moment: words('until.date', { date: day, time: '04:00' }) }),
  );
});

test('a popup in a tab answers a nudge when it is seen, and not before', async ({ openPage, killWorker }) => {
  const aside = await openPage('popup.html');
  await expect(new Popup(aside).next).toHaveText(opening('next.label'));
  await aside.goto(aside.url().replace('popup', 'help'));
  const nudge = shownNow('later-7');
  const bring = () => writeRecords(aside, { nudges: { [nudge.id]: storedNudge(nudge) } });
  const answer = async () => Object.values(await storedIn(aside, 'nudges')).map((one) => (one as Nudge).answer);
  await killWorker();
  await bring();

  // A browser that starts brings tabs back which nobody looks at.
  const page = await openPage('help.html');
  await page.addInitScript(() => {
    const seen = { state: 'hidden' };
    Object.defineProperty(document, 'visibilityState', { get: () => seen.state });
    document.addEventListener('seen', () => {
      seen.state = 'visible';
      document.dispatchEvent(new Event('visibilitychange'));
    });
  });
  await page.goto(page.url().replace('help', 'popup'));
  const popup = new Popup(page);
  await expect(popup.title).toBeVisible();
  // What comes after the first picture comes in idle time.
  await page.evaluate(async () => {
    for (let turns = 0; turns < 20; turns += 1)
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
  });
  expect(await answer()).toEqual([null]);
  const look = () => page.evaluate(() => document.dispatchEvent(new Event('seen')));
  await look();
  await expect(page.getByText(opening('popup.waiting'))).toBeVisible();
  await expect.poll(answer).toEqual(['opened']);

  // Left open, it is looked at again after the next one came.
  await bring();
  await look();
  await expect.poll(answer).toEqual(['opened']);
});

test('a nudge’s own buttons lead to the same actions', async ({ openPage, worker, killWorker }) => {
  const page = await openPage('popup.html');
  const popup = new Popup(page);
  await expect(popup.next).toHaveText(opening('next.label'));
  const shown = shownNow('7');
  await writeRecords(page, { nudges: { [shown.id]: storedNudge(shown) } });
  await killWorker();
  await (await worker()).evaluate(() => {
    const event = chrome.notifications.onButtonClicked as unknown as { dispatch(id: string, index: number): void };
    event.dispatch('tend:nudge', 0);
  });
  await expect.poll(() => textInRealPopup(page, 'legend')).toBe(words('tried.title'));
  // It is asked once: the next popup opens as usual.
  await expect.poll(async () => (await storedIn(page, 'nudges'))[shown.id]).toMatchObject({ answer: 'opened' });
});

test('can be used by keyboard alone', async ({ openPage }) => {
  const aside = new Popup(await openPage('popup.html'));
  await expect(aside.next).toHaveText(opening('next.label'));
  // An idea for two: all that can unfold is there.
  await writeRecords(aside.page, { days: dayWith(todayIn(noonZone), 'COM-17') });
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.button(words('popup.tried'))).toBeVisible();
  const reached: string[] = [];
  for (let presses = 0; presses < 15; presses += 1) {
    await popup.page.keyboard.press('Tab');
    reached.push(
      await popup.page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    );
  }
  expect(reached).toEqual([
    words('pages.today'),
    words('pages.practice'),
    words('pages.journal'),
    words('pages.ideas'),
    words('pages.options'),
    words('pages.help'),
    words('popup.copy'),
    words('together.fold'),
    words('popup.ifBadly'),
    words('popup.whyThis'),
    words('popup.tried'),
    words('popup.later'),
    words('popup.swap'),
    words('popup.more'),
    words('popup.pause'),
  ]);
});

test('says in plain words when records cannot be read, and deletes nothing', async ({ openPage, trouble }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('okay', 'Keep this.');
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();
  const page = await openPage('options.html');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  await page.goto(popup.page.url());
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(words('failure.unreadableTitle'));
  await expectAccessible(page);
  await popup.page.reload();
  await popup.page.getByText(words('tried.yours'), { exact: true }).click();
  await expect(popup.page.getByText('Keep this.')).toBeVisible();
  expect(trouble).toEqual([]);
});
