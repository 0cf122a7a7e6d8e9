import type { Page } from '@playwright/test';
import { luckyNumber, someOf } from '../../luck.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

/** A zone in which it is about noon now: no quiet hours and no end of a day is near. */
const offset = 12 - Temporal.Now.zonedDateTimeISO('UTC').hour;
const zone = offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
test.use({ timezoneId: zone });

const dayFirst = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \d+ [A-Z][a-z]{2}/;
const monthFirst = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d+/;
const whole = /^(1[6-9]|2[01]):\d\d$/;
const halves = /^[4-9]:\d\d\s[AaPp][Mm]$/;

const showsTitle = (page: Page) => expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();

/** What the pages say of dates and times, with English names and the digits of English whatever the form. */
async function expectForm(
  openPage: (path: string) => Promise<Page>,
  form: { day: RegExp; time: RegExp; weekStart: string },
): Promise<Options> {
  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  const { page } = options;
  await expect(page.getByRole('group', { name: 'Days' }).getByRole('button').first()).toHaveText(
    `${form.weekStart.slice(0, 3)}${form.weekStart}`,
  );
  for (const day of (await options.week.all()).slice(1)) {
    await expect(day.locator('.day')).toHaveText(form.day);
    await expect(day.locator('.times')).toHaveText(form.time);
  }
  await options.showAll();
  await expect(page.getByRole('switch', { name: /^Own times for / }).first()).toHaveAccessibleName(
    `Own times for ${form.weekStart}`,
  );
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/^Next: (today|tomorrow), about /);
  expect((await popup.next.textContent())?.split('about ')[1]).toMatch(form.time);
  await popup.page.close();
  // Which page the browser brings to the front now is its own choice, and what is typed goes to that one.
  await page.bringToFront();
  return options;
}

/** Each needs a browser of its own, so without `TEND_WHOLE` some are drawn. The American form is looked at below. */
const forms = [
  ['de', { day: dayFirst, time: whole, weekStart: 'Monday' }],
  ['sv', { day: dayFirst, time: whole, weekStart: 'Monday' }],
  ['en-GB', { day: dayFirst, time: whole, weekStart: 'Monday' }],
  ['ar-EG', { day: dayFirst, time: halves, weekStart: 'Saturday' }],
  ['fa', { day: dayFirst, time: whole, weekStart: 'Saturday' }],
  ['pt-BR', { day: dayFirst, time: whole, weekStart: 'Sunday' }],
] as const;

for (const [locale, form] of someOf(forms, 2, 'locales')) {
  test.describe(`in a browser that is set to ${locale}`, () => {
    test.use({ locale });
    test('clock, week and order of a date are the person’s, in English words', async ({ openPage }) => {
      await expectForm(openPage, form);
    });
  });
}

test.describe('in an American browser', () => {
  test.use({ locale: 'en-US' });

  /** Opens pages that have these languages in this order, as the browser's settings would give them. */
  const inLanguages = (openPage: (path: string) => Promise<Page>, languages: string) => async (path: string) => {
    const page = await openPage('help.html');
    const session = await page.context().newCDPSession(page);
    const userAgent = await page.evaluate(() => navigator.userAgent);
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: languages });
    await page.goto(page.url().replace('help.html', path));
    return page;
  };

  test('the list shows the clock that the time fields show', async ({ openPage }) => {
    const { page } = await expectForm(openPage, { day: monthFirst, time: halves, weekStart: 'Sunday' });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const parts = nodes.flatMap(({ role, name }) => (role?.value === 'spinbutton' ? [name?.value] : []));
    // What a field is made of is in reach of a screen reader, and of nobody else.
    expect(parts).toContainEqual(expect.stringContaining('AM/PM'));
  });

  test('whose first language is Swedish reads and types 24 hours @long', async ({ openPage }) => {
    const swedish = inLanguages(openPage, 'sv,en-US');
    const options = await expectForm(swedish, { day: dayFirst, time: whole, weekStart: 'Monday' });
    const { page } = options;
    await expect(options.field('From')).toHaveValue('17:00');
    await options.setTime('From', '1730');
    await expect(options.saved).toHaveText('Saved.');
    await expect(options.field('From')).toHaveValue('17:30');
    expect((await storedIn(page, 'settings')).settings).toMatchObject({
      cadence: { windows: [{ from: '17:30', to: '20:30' }] },
    });
    await options.setTime('To', '9:15 pm');
    await expect(options.field('To')).toHaveValue('21:15');
  });

  test('a time that cannot be read stays in its field with a note, and changes nothing @long', async ({ openPage }) => {
    const options = new Options(await inLanguages(openPage, 'sv,en-US')('options.html'));
    await expect(options.week).toHaveCount(7);
    const before = await storedIn(options.page, 'settings');
    for (const typed of ['26:00', 'in the evening', '']) {
      await options.setTime('To', typed);
      await expect(options.alert).toHaveText(words('problem.unreadTime', { time: '20:30' }));
      await expect(options.field('To')).toHaveValue(typed);
      await expect(options.field('To')).toHaveAttribute('aria-invalid', 'true');
      await expect(options.field('To')).toHaveAccessibleDescription(words('problem.unreadTime', { time: '20:30' }));
    }
    await expectAccessible(options.page);
    expect(await storedIn(options.page, 'settings')).toEqual(before);
    const elsewhere = new Options(await openPage('options.html'));
    await elsewhere.setTime('To', '21:15');
    await expect(options.field('To')).toHaveValue('21:15');
    await expect(options.alert).toHaveCount(0);
    await elsewhere.setTime('To', '20:30');
    await expect(options.field('To')).toHaveValue('20:30');
    await options.setTime('To', '20');
    await expect(options.field('To')).toHaveValue('20:00');
    await expect(options.field('To')).toHaveAttribute('aria-invalid', 'false');
  });

  test('a time that is being typed stays as it is, whatever is stored elsewhere meanwhile @long', async ({
    openPage,
  }) => {
    const options = new Options(await inLanguages(openPage, 'sv,en-US')('options.html'));
    await options.field('From').fill('1730');
    const elsewhere = await openPage('options.html');
    const wednesday = (page: Page) => page.getByRole('button', { name: 'Wednesday' });
    await wednesday(elsewhere).click();
    await expect(wednesday(options.page)).toHaveAttribute('aria-pressed', 'false');
    await expect(options.field('From')).toHaveValue('1730');
    await options.page.bringToFront();
    await options.field('From').blur();
    await expect(options.saved).toHaveText('Saved.');
    await expect(options.field('From')).toHaveValue('17:30');
  });

  const allLanguages = ['en-u-hc-h23', 'C', 'en_US', 'x-klingon,tlh', 'de-1996', 'en-US-posix'];
  const show: Record<string, (page: Page) => Promise<void>> = {
    'options.html': (page) => expect(new Options(page).week).toHaveCount(7),
    'popup.html': (page) => expect(new Popup(page).next).toHaveText(/^Next: (today|tomorrow), about \d+:\d\d/),
    'today.html': showsTitle,
    'welcome.html': showsTitle,
    'browse.html': showsTitle,
  };

  test('every page opens where the languages are none that anyone speaks @long', async ({ openPage }) => {
    test.setTimeout(300_000);
    const shift = luckyNumber(0, allLanguages.length - 1, 'languages');
    for (const [index, [path, shows]] of Object.entries(show).entries()) {
      // Each page in one of them, drawn anew each time; each page in each of them with `TEND_WHOLE`.
      const drawn = allLanguages[(index + shift) % allLanguages.length] as string;
      for (const languages of process.env.TEND_WHOLE ? allLanguages : [drawn]) {
        await test.step(`${path} in ${languages}`, async () => {
          const page = await inLanguages(openPage, languages)(path);
          await shows(page);
          await page.close();
        });
      }
    }
  });
});
