import { setTimeout as moment } from 'node:timers/promises';
import { figure } from '../../figures.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { luckyNumber, tellSeed } from '../../luck.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

/** `TEND_KILLS` of them at night. */
const kills = Number(process.env.TEND_KILLS ?? 10);

// The person's day must not end meanwhile.
test.use({ timezoneId: noonZone, locale: 'en-GB' });

interface Stored {
  response: { line: string };
}

test(`the worker is killed ${kills} times while popup and options save, and nothing that was called saved is lost`, async ({
  openPage,
  started: { workers },
  extensionId,
}) => {
  tellSeed();
  test.setTimeout(60_000 + kills * 3_000);
  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  const popup = new Popup(await openPage('popup.html'));
  const { page } = popup;

  /** Ends the worker in the first third of a second of its life: it begins each by looking at all that is stored. */
  const killWorker = async (kill: number) => {
    await workers.start(extensionId);
    // Waits for nothing: when it dies is what is tried.
    await moment(luckyNumber(0, 300, 'worker dies', kill));
    await workers.stopAll();
  };
  const saveLine = async (line: string) => {
    await page.getByRole('textbox', { name: words('tried.line') }).fill(line);
    await popup.button(words('tried.keep')).click();
    await expect(page.getByText(words('said.okay'))).toBeVisible();
    await expect(page.getByText(line, { exact: true })).toBeAttached();
  };
  /** Takes Wednesday out, or brings it back. The page lies behind the popup, where nothing is drawn to be clicked on. */
  const changeDays = async (kill: number) => {
    const [button, said] =
      kill % 2 ? ['Wednesday', words('options.saved')] : [words('options.undo'), words('options.undone')];
    // What was undone is on the page a moment after it is said.
    await expect(options.page.getByRole('button', { name: 'Wednesday' })).toHaveAttribute(
      'aria-pressed',
      String(kill % 2 === 1),
    );
    await options.page.getByRole('button', { name: button, exact: true }).dispatchEvent('click');
    await expect(options.saved).toHaveText(said);
  };

  const lost: string[] = [];
  await popup.sayHowItWent('okay', 'The first line.');
  for (let kill = 1; kill <= kills; kill += 1) {
    const line = `After ${kill} kills.`;
    await popup.button(words('tried.change')).click();
    await Promise.all([killWorker(kill), saveLine(line), changeDays(kill)]);
    const [day] = Object.values(await storedIn(page, 'days')) as Stored[];
    const { settings } = (await storedIn(page, 'settings')) as { settings: { cadence: { activeDays: number[] } } };
    if (day?.response.line !== line) lost.push(line);
    if (settings.cadence.activeDays.includes(3) === (kill % 2 === 1)) lost.push(`the days after ${kill} kills`);
  }
  await page.reload();
  await expect(page.getByText(`After ${kills} kills.`, { exact: true })).toBeAttached();
  expect(await storedIn(page, 'quarantine')).toEqual({});
  figure('Chromium: workers killed while two pages saved', kills);
  figure('Chromium: saves that were called saved, and lost', `${2 * kills}, ${lost.length}`);
  expect(lost).toEqual([]);
});
