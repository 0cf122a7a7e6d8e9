import type { Page } from '@playwright/test';
import type { Day } from '../../../core/day/day.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Browse } from '../pages/browse.ts';
import { Popup } from '../pages/popup.ts';
import { beginning, like, literally, opening, words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const today = () => todayIn(noonZone);
const todayWith = (strategy: StrategyId, change: Partial<Day> = {}) => dayWith(today(), strategy, change);

const dayOf = async (popup: Popup) =>
  (await storedIn(popup.page, 'days'))[today().toString()] as Record<string, unknown>;

test('while nothing was said, what the popup says takes no room @long', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.more')).click();
  await expect(popup.button(words('more.share'))).toBeVisible();
  const said = popup.page.locator('.said');
  await expect(said).toHaveCount(2);
  for (const place of await said.all()) await expect(place).toHaveCSS('display', 'none');
  await popup.button(words('more.share')).click();
  await expect(said.last()).toBeVisible();
  await expect(said.first()).toBeHidden();
});

test('what failed is in sight, also where the idea fills the popup @long', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.title).toBeVisible();
  await writeRecords(popup.page, { days: todayWith('COM-01') });
  await popup.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await popup.page.setViewportSize({ width: 392, height: 480 });
  await popup.page.reload();
  await popup.button(words('popup.copy')).click();
  const failed = popup.page.getByRole('alert');
  await expect(failed).toHaveText(words('error.copy'));
  await expect(failed).toBeInViewport({ ratio: 1 });
  const [note, bar] = await Promise.all([failed, popup.page.locator('.bar')].map((one) => one.boundingBox()));
  expect(Math.floor((note?.y ?? 0) + (note?.height ?? 0))).toBeLessThanOrEqual(bar?.y ?? 0);
});

test('says why this one today', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.page.getByText(words('popup.whyThis')).click();
  await expect(popup.page.getByText(new RegExp(`^${literally(words('because.today'))} \\S`))).toBeVisible();
});

test('saves, and takes off again', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.more')).click();
  await expectAccessible(popup.page);
  await popup.button(words('more.save')).click();
  await expect(popup.button(words('more.saved'))).toHaveAttribute('aria-pressed', 'true');
  const [mark] = Object.values(await storedIn(popup.page, 'marks'));
  expect(mark).toMatchObject({ saved: true, hidden: false });
  await popup.button(words('more.saved')).click();
  await expect(popup.button(words('more.save'))).toHaveAttribute('aria-pressed', 'false');
});

test('"Not for me" brings another one, and can be undone', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const first = (await popup.title.textContent()) ?? '';
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.notForMe')).click();
  await expect(popup.title).not.toHaveText(first);
  await expect(popup.page.getByText(words('more.hidden'))).toBeVisible();
  await popup.button(words('options.undo')).click();
  await expect(popup.title).toHaveText(first);
  await expect(new Popup(await openPage('popup.html')).title).toHaveText(first);
});

test('"Not today" keeps the idea, and a nudge has no reason to come any more', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const first = (await popup.title.textContent()) ?? '';
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.notToday')).click();
  await expect(popup.page.getByText(words('said.not_today'))).toBeVisible();
  await expect(popup.title).toHaveText(first);
  const day = Temporal.Now.plainDateISO(noonZone).equals(today()) ? 'tomorrow' : 'today';
  await expect(popup.next).toHaveText(beginning(words('next.label', { moment: words(`next.${day}`, { time: '' }) })));
  await expectAccessible(popup.page);
  const again = new Popup(await openPage('popup.html'));
  await again.button(words('popup.tried')).click();
  await again.page.getByRole('radio', { name: words('tried.okay') }).check();
  await again.button(words('tried.keep')).click();
  await expect(again.page.getByText(words('said.okay'))).toBeVisible();
});

test('brings one for how the person feels, once a day', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const first = (await popup.title.textContent()) ?? '';
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.mood')).click();
  await expectAccessible(popup.page);
  await popup.button(words('mood.tired')).click();
  await expect(popup.title).not.toHaveText(first);
  await expect(popup.page.getByRole('status').filter({ hasText: words('because.mood') })).toBeVisible();
  await popup.page.getByText(words('popup.whyThis')).click();
  const why = popup.page.locator('details', { hasText: words('popup.whyThis') });
  await expect(why.getByText(words('because.mood'))).toBeVisible();
  await popup.button(words('popup.more')).click();
  await expect(popup.button(words('more.mood'))).toHaveCount(0);
});

test('after "went badly" one press leads to something for how one feels, which is only read and changes nothing @long', async ({
  openPage,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('badly');
  await expect(popup.page.getByText(words('said.badly'))).toBeVisible();
  await expect.poll(async () => JSON.stringify(await storedIn(popup.page, 'days'))).toContain('reflect');
  const title = (await popup.title.textContent()) ?? '';
  const stored = await storedIn(popup.page, 'days');
  await popup.button(words('more.mood')).press('Enter');
  await expect(popup.page.getByText(words('mood.afterBadly'))).toBeVisible();
  await expectAccessible(popup.page);
  await popup.button(words('mood.sad')).press('Enter');
  const beside = popup.page.locator('.beside');
  await expect(beside.getByRole('heading')).not.toHaveText(title);
  await expectAccessible(popup.page);
  await expect(popup.title).toHaveText(title);
  const inIdeas = beside.getByRole('link', { name: words('mood.inIdeas') });
  const id = (await inIdeas.getAttribute('href'))?.split('#')[1] ?? '';
  const ideas = await openPage(`browse.html#${id}`);
  await expect(ideas.getByRole('button', { expanded: true }).and(ideas.locator(`#title-${id}`))).toBeFocused();
  await popup.page.bringToFront();
  await popup.button(words('later.back')).press('Enter');
  await expect(popup.page.getByText(words('said.badly'))).toBeVisible();
  expect(await storedIn(popup.page, 'days')).toEqual(stored);
});

test('after "went okay" there is no such way @long', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('okay');
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();
  await expect(popup.button(words('more.mood'))).toHaveCount(0);
});

test('copies a card to share, with nothing of the person on it', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = new Popup(await openPage('popup.html'));
  const title = await popup.title.textContent();
  const quoted = await popup.page.locator('q').textContent();
  await popup.sayHowItWent('okay', 'Canary line that is nobody’s business.');
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.share')).click();
  await expect(popup.page.getByText(words('share.done'))).toBeVisible();
  const card = await popup.page.evaluate(() => navigator.clipboard.readText());
  expect(card).toContain(title);
  expect(card).toContain(quoted);
  expect(card).toMatch(new RegExp(`${literally(words('share.turns'))}$`));
  expect(card).not.toContain('Canary');
});

test('keeps a plan, shows it the next day, and asks what became of it', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.plan')).click();
  await expectAccessible(popup.page);
  await popup.page.getByLabel(words('plan.when'), { exact: true }).fill('the kettle boils');
  await popup.page.getByLabel(words('plan.will'), { exact: true }).fill('<b>ask</b> one question');
  await popup.button(words('tried.keep')).click();
  const line = words('plan.line', { when: 'the kettle boils', will: '<b>ask</b> one question' });
  await expect(popup.page.getByText(line)).toBeVisible();

  const day = await dayOf(popup);
  const yesterday = today().subtract({ days: 1 });
  await writeRecords(popup.page, {
    days: { ...todayWith('COM-01'), [yesterday.toString()]: { ...day, date: yesterday.toString() } },
  });
  const next = new Popup(await openPage('popup.html'));
  await expect(next.page.getByRole('heading', { name: words('plan.before') })).toBeVisible();
  await expect(next.page.getByText(line)).toBeVisible();
  await expectAccessible(next.page);
  await next.button(words('plan.change')).click();
  await expect(next.page.getByLabel(words('plan.when'), { exact: true })).toHaveValue('the kettle boils');
  await next.button(words('tried.cancel')).click();
  await next.button(words('popup.more')).click();
  await next.button(words('more.plan')).click();
  await next.page.getByLabel(words('plan.when'), { exact: true }).fill('we are both home');
  await next.button(words('tried.cancel')).click();
  await expect(next.button(words('draft.goOn'))).toBeVisible();
  await expect(next.button(words('plan.change'))).toHaveCount(0);
  await next.button(words('plan.did')).click();
  await expect(next.page.getByText(words('plan.saidDid'))).toBeVisible();
  await expect(next.page.getByText(line)).toHaveCount(0);
});

const question = words('gate.question');

test.describe('a strategy that asks first', () => {
  const asking = async (openPage: (path: string) => Promise<Page>, change: Partial<Day> = {}) => {
    const page = await openPage('popup.html');
    await expect(new Popup(page).title).toBeVisible();
    await writeRecords(page, { days: todayWith('CON-24', change) });
    const popup = new Popup(await openPage('popup.html'));
    await expect(popup.title).toHaveText(question);
    return popup;
  };

  test('is not shown before the question is answered, and then stays', async ({ openPage }) => {
    const popup = await asking(openPage);
    await expectAccessible(popup.page);
    await expect(popup.page.locator('q')).toHaveCount(0);
    await popup.button(words('gate.yes')).click();
    await expect(popup.page.locator('q')).toBeVisible();
    const title = (await popup.title.textContent()) ?? '';
    await expect(new Popup(await openPage('popup.html')).title).toHaveText(title);
  });

  test('is not shown by a pause, nor by what was being written for another one @long', async ({ openPage }) => {
    const draft = { outcome: null, line: 'Of another one.' };
    const popup = await asking(openPage, { draft });
    await expect(popup.page.getByText(words('draft.waiting'))).toHaveCount(0);
    await popup.button(words('popup.pause')).click();
    await expect(popup.page.getByRole('heading', { name: words('pause.title') })).toBeVisible();
    await expect(popup.page.locator('q')).toHaveCount(0);
    await popup.button(words('pause.back')).click();
    await expect(popup.title).toHaveText(question);
    await popup.button(words('popup.swap')).click();
    await expect(popup.title).not.toHaveText(question);
  });

  test('takes "Not sure" back where a finger slipped @long', async ({ openPage }) => {
    const popup = await asking(openPage);
    await popup.button(words('gate.notSure')).click();
    await popup.button(words('options.undo')).click();
    await expect(popup.title).toHaveText(question);
    expect((await storedIn(popup.page, 'settings')).settings).toMatchObject({ gentleUntil: null });
  });

  test('gives way to one for the person alone after "Not sure", with a quiet way to Help', async ({ openPage }) => {
    const popup = await asking(openPage);
    await popup.button(words('gate.notSure')).click();
    await expect(popup.page.getByText(words('gate.gentle'))).toBeVisible();
    await expect(popup.page.getByRole('main').getByRole('link', { name: words('help.link') })).toBeVisible();
    await expectAccessible(popup.page);
    expect(JSON.stringify(await storedIn(popup.page, 'settings'))).not.toMatch(/afraid|sure|safe/i);
    const options = await openPage('options.html');
    // A choice that anyone may make, with nothing that tells why or since when.
    const alone = options.getByRole('radio', { name: words('focus.aloneKinds') });
    await expect(alone).toBeChecked();
    await expect(options.getByText(like(words('focus.aloneUntil', { month: '…' }), '\\S+ \\d{4}'))).toBeVisible();
    await options.getByRole('radio', { name: words('focus.allKinds') }).check();
    await expect(options.getByRole('status').filter({ hasText: words('options.saved') })).toBeVisible();
    await expect.poll(async () => (await storedIn(options, 'settings')).settings).toMatchObject({ gentleUntil: null });
  });
});

test('a line that was being typed when the popup closed is there again', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.tried')).click();
  await popup.page.getByRole('radio', { name: words('tried.mixed') }).check();
  await popup.page.getByRole('textbox').fill('We began, and then the phone');
  await expect.poll(async () => (await dayOf(popup)).draft).toMatchObject({ line: 'We began, and then the phone' });
  await popup.page.close();
  const again = new Popup(await openPage('popup.html'));
  // Someone else may have opened it: what was written is behind a button.
  await expect(again.page.getByText(words('draft.waiting'))).toBeVisible();
  await expect(again.page.getByText('We began')).toHaveCount(0);
  await again.button(words('draft.goOn')).click();
  await expect(again.page.getByRole('textbox')).toHaveValue('We began, and then the phone');
  await expect(again.page.getByRole('radio', { name: words('tried.mixed') })).toBeChecked();
  await again.button(words('tried.keep')).click();
  await expect(again.page.getByText(words('said.okay'))).toBeVisible();
  expect((await dayOf(again)).draft).toBeNull();
});

test('what was begun is there by whichever way one comes back, and one form does not take the other’s place @long', async ({
  openPage,
}) => {
  const first = new Popup(await openPage('popup.html'));
  await first.button(words('popup.tried')).click();
  await first.page.getByRole('radio', { name: words('tried.mixed') }).check();
  await first.page.getByRole('textbox').fill('We began');
  await expect.poll(async () => (await dayOf(first)).draft).toMatchObject({ line: 'We began' });
  await first.page.close();

  const second = new Popup(await openPage('popup.html'));
  await second.button(words('popup.more')).click();
  await second.button(words('more.plan')).click();
  await second.page.getByLabel(words('plan.when'), { exact: true }).fill('the kettle boils');
  await second.button(words('tried.cancel')).click();
  await second.button(words('popup.tried')).click();
  await expect(second.page.getByRole('textbox')).toHaveValue('We began');
  await expect(second.page.getByRole('radio', { name: words('tried.mixed') })).toBeChecked();
  await second.page.close();

  const third = new Popup(await openPage('popup.html'));
  await third.button(words('draft.goOn')).click();
  await expect(third.page.getByRole('textbox')).toHaveValue('We began');
  await third.button(words('tried.keep')).click();
  await third.button(words('draft.goOn')).click();
  await expect(third.page.getByLabel(words('plan.when'), { exact: true })).toHaveValue('the kettle boils');
});

test('what was typed stays where today’s idea is changed in another window, and it is said @long', async ({
  openPage,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  const { page } = popup;
  await popup.button(words('popup.tried')).click();
  await page.getByRole('radio', { name: words('tried.mixed') }).check();
  await page.getByRole('textbox').fill('We talked for long.');
  const title = await popup.title.innerText();
  const browse = new Browse(await openPage('browse.html'));
  await browse.unfold(title);
  await browse.act(title, words('more.notForMe'));
  await expect(browse.button(words('options.undo'))).toBeVisible();
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const changed = words('error.changed');
  await expect(page.getByRole('alert')).toHaveText(changed);
  await expect(page.getByRole('textbox')).toHaveValue('We talked for long.');
  await popup.button(words('tried.keep')).click();
  await expect(page.getByRole('alert')).toHaveText(changed);
  await expect(page.getByRole('textbox')).toHaveValue('We talked for long.');
});

test('what is done where a button goes away is said, and the focus stays near @long', async ({ openPage }) => {
  const { page, ...popup } = new Popup(await openPage('popup.html'));
  const said = page.getByRole('status');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await expect(popup.next).toHaveText(opening('next.label'));
  await press(words('popup.later'));
  await page.getByRole('button', { name: new RegExp(`^(${words('later.tomorrow')}|${words('later.today')})`) }).click();
  await expect(said.filter({ hasText: opening('later.done') })).toBeVisible();
  await press(words('popup.pause'));
  await press(words('pause.days3'));
  const paused = words('pause.done', { moment: words('until.weekday', { weekday: '…', time: '04:00' }) });
  await expect(said.filter({ hasText: like(`${paused} ${words('options.undo')}`) })).toBeVisible();
  await press(words('options.undo'));
  await expect(said.filter({ hasText: words('pause.undone') })).toBeVisible();
  await press(words('popup.pause'));
  await press(words('pause.days3'));
  await press(words('pause.resume'));
  await expect(said.filter({ hasText: like(`${words('pause.resumed')} ${words('options.undo')}`) })).toBeVisible();
  await expect(page.locator('footer:focus, footer :focus')).toBeVisible();
  await press(words('options.undo'));
  await expect(said.filter({ hasText: words('pause.undone') })).toBeVisible();
  await expect(page.getByRole('button', { name: words('pause.resume'), exact: true })).toBeVisible();
});

test('a form that lacks something says what, and the focus goes there', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.tried')).click();
  await popup.button(words('tried.keep')).click();
  await expect(popup.page.getByRole('alert')).toHaveText(words('tried.missing'));
  const outcome = popup.page.getByRole('radio', { name: words('tried.okay') });
  await expect(outcome).toBeFocused();
  await expectAccessible(popup.page);
  await outcome.check();
  await expect(popup.page.getByRole('alert')).toHaveCount(0);
  await popup.button(words('tried.cancel')).click();
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.plan')).click();
  await popup.page.getByLabel(words('plan.when'), { exact: true }).fill('the kettle boils');
  await popup.button(words('tried.keep')).click();
  const will = popup.page.getByLabel(words('plan.will'), { exact: true });
  await expect(will).toBeFocused();
  await expect(will).toHaveAccessibleDescription(words('plan.willMissing'));
});

test('a form that was only looked at leaves nothing behind @long', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('okay', 'We talked.');
  await popup.button(words('tried.change')).click();
  await expect(popup.page.getByRole('textbox')).toHaveValue('We talked.');
  await popup.button(words('tried.leave')).click();
  await expect(popup.button(words('tried.change'))).toBeVisible();
  await expect(popup.page.getByText(words('draft.waiting'))).toHaveCount(0);
  expect(await dayOf(popup)).toMatchObject({ draft: null, response: { line: 'We talked.' } });
});

test('a line that was typed and taken out again is gone @long', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.tried')).click();
  await popup.page.getByRole('textbox').fill('They scared me again');
  await expect.poll(async () => (await dayOf(popup)).draft).toMatchObject({ line: 'They scared me again' });
  await popup.page.getByRole('textbox').fill('');
  await expect.poll(async () => (await dayOf(popup)).draft).toBeNull();
  await popup.page.getByRole('textbox').fill('Another');
  await popup.button(words('tried.cancel')).click();
  await popup.button(words('draft.drop')).click();
  await expect.poll(async () => (await dayOf(popup)).draft).toBeNull();
  await expect(popup.page.getByText(words('draft.waiting'))).toHaveCount(0);
});

test('says nothing of one strategy that belongs to another, picked in another window @long', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  // Too big a step to be what the first day begins with.
  const bigger = 'Add a cushion, then promise';
  const browse = await openPage('browse.html');
  await new Browse(browse).unfold(bigger);
  await browse.getByRole('button', { name: words('browse.pick') }).click();
  await expect(browse.getByText(words('browse.isToday'))).toBeVisible();
  await popup.page.bringToFront();
  await popup.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(popup.title).toHaveText(bigger);
});

test('says once that nudges come less often, with the way back beside it', async ({ openPage }) => {
  const page = await openPage('popup.html');
  // It has read all it says of nudges, and does not take the line for its own.
  await expect(new Popup(page).next).toHaveText(opening('next.label'));
  const { settings } = (await storedIn(page, 'settings')) as { settings: object };
  const backOff = { step: 1, ignored: 0, from: today().toString(), told: false, kept: false };
  await writeRecords(page, { settings: { settings: { ...settings, backOff } } });
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.page.getByText(words('backOff.half'))).toBeInViewport();
  await expectAccessible(popup.page);
  await expect.poll(() => storedIn(page, 'settings')).toMatchObject({ settings: { backOff: { told: true } } });
  const second = new Popup(await openPage('popup.html'));
  await expect(second.next).toHaveText(opening('next.label'));
  await expect(second.page.getByText(words('backOff.half'))).toHaveCount(0);
  await popup.button(words('backOff.keep')).click();
  await expect
    .poll(async () => (await storedIn(popup.page, 'settings')).settings)
    .toMatchObject({ backOff: { step: 0, kept: true } });
});

test('tells lost records from none, and begins anew only when asked to', async ({ openPage }) => {
  const page = await openPage('popup.html');
  await expect(new Popup(page).title).toBeVisible();
  await page.goto(page.url().replace('popup', 'help'));
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('tend');
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      }),
  );
  const popup = await openPage('popup.html');
  await expect(popup.getByRole('heading', { name: words('failure.lostTitle') })).toBeVisible();
  await expectAccessible(popup);
  await popup.getByRole('button', { name: words('failure.beginAnew') }).click();
  await expect(new Popup(popup).button(words('popup.tried'))).toBeVisible();
});
