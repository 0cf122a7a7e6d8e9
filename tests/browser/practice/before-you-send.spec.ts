import { BeforeYouSend } from '../pages/before-you-send.ts';
import { Options } from '../pages/options.ts';
import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

const harsh = 'I felt hurt on Tuesday. We had soup. You never listen to me. You are so selfish!';
const kind = 'Thank you for calling. Could we talk at eight?';
const address = 'practice.html#before-you-send';

test('marks what it saw in the message and says of each why, from where and how else, after what is good', async ({
  openPage,
}) => {
  const { page, message, findings, marks } = new BeforeYouSend(await openPage(address));
  await expect(page.getByRole('heading', { level: 1, name: words('toolName.before_you_send') })).toBeVisible();
  await message.fill(harsh);
  await expect(marks).toHaveText(['You never listen to me 1', 'You are so selfish! 2']);
  await expect(findings).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    words('beforeYouSend.goodTitle'),
    words('beforeYouSend.foundTitle'),
  ]);
  const first = findings.first();
  await expect(first).toContainText('“On Tuesday, when…”');
  await first.getByText(words('beforeYouSend.source')).click();
  await expect(first.getByText('Carrere')).toBeVisible();
  await expectAccessible(page);
});

test('asks for a breath of five seconds before something that was found is copied, and for none otherwise', async ({
  openPage,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, message, copy, said, findings } = new BeforeYouSend(await openPage(address));
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await message.fill(kind);
  await expect(said('beforeYouSend.nothing')).toBeVisible();
  await message.press('Control+Enter');
  await expect(said('practice.said.copied')).toBeVisible();
  expect(await clipboard()).toBe(kind);

  await message.fill(harsh);
  await expect(findings).toHaveCount(2);
  await expect(copy).toHaveText(words('beforeYouSend.breathe'));
  await copy.focus();
  const began = Date.now();
  await page.keyboard.press('Enter');
  await expect(said('beforeYouSend.breath')).toBeAttached();
  await expect(copy).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(copy).toHaveText(words('beforeYouSend.copyNow'));
  expect(Date.now() - began).toBeGreaterThanOrEqual(5000);
  expect(await clipboard()).toBe(kind);
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said('practice.said.copied')).toBeVisible();
  expect(await clipboard()).toBe(harsh);

  await message.fill(`${harsh} Always.`);
  await expect(copy).toHaveText(words('beforeYouSend.breathe'));
});

test('a key that is held through the breath does not copy when it ends @long', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openPage('help.html');
  await page.clock.install();
  await page.goto(page.url().replace('help.html', address));
  const { message, copy, said } = new BeforeYouSend(page);
  await message.fill(harsh);
  await page.clock.runFor(2000);
  await expect(copy).toHaveText(words('beforeYouSend.breathe'));
  await copy.focus();
  // Each further one is a repeat, until the key is let go.
  for (let seconds = 0; seconds < 8; seconds += 1) {
    await page.keyboard.down('Enter');
    await page.clock.runFor(1000);
  }
  await expect(copy).toHaveText(words('beforeYouSend.copyNow'));
  await expect(said('practice.said.copied')).toHaveCount(0);
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  await expect(said('practice.said.copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(harsh);
});

test('leads from a finding to its words in the message, by keyboard @long', async ({ openPage }) => {
  const { page, message, findings } = new BeforeYouSend(await openPage(address));
  await message.fill(harsh);
  await findings
    .last()
    .getByRole('button', { name: words('beforeYouSend.show') })
    .press('Enter');
  await expect(message).toBeFocused();
  const selected = await message.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe('You are so selfish!');
  await page.keyboard.type('I was alone with it');
  await expect(findings).toHaveCount(1);
});

test('a rule that is switched off stays off, until it is undone or switched on in the options', async ({
  openPage,
}) => {
  const { page, message, findings } = new BeforeYouSend(await openPage(address));
  await message.fill(harsh);
  const kindName = words('draftKinds.absolute');
  const off = page.getByRole('button', { name: words('beforeYouSend.off', { kind: kindName }) });
  const undo = page.getByRole('button', { name: words('beforeYouSend.undo') });
  await off.press('Enter');
  await expect(findings).toHaveCount(1);
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(findings).toHaveCount(2);
  await off.press('Enter');
  await expect(findings).toHaveCount(1);

  const options = new Options(await openPage('options.html#practice'));
  await expect(options.switch(kindName)).not.toBeChecked();
  const again = new BeforeYouSend(await openPage(address));
  await again.message.fill(harsh);
  await expect(again.findings).toHaveCount(1);
  await options.switch(kindName).check();
  await expect(options.saved).toHaveText(words('options.saved'));
  await again.page.bringToFront();
  await expect(again.findings).toHaveCount(2);
});

test('where there is danger, shows help and nothing else', async ({ openPage }) => {
  const { page, message, copy, findings, marks } = new BeforeYouSend(await openPage(address));
  await message.fill(`${kind} You are so selfish. I will make you regret it.`);
  await expect(page.getByText(words('help.emergency'))).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: words('help.link') })).toBeVisible();
  for (const other of [copy, findings, marks]) await expect(other).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByText(words('practice.ideas'))).toHaveCount(0);
  await expectAccessible(page);
  await message.fill(kind);
  await expect(copy).toBeVisible();
});

test('keeps nothing of a message, unless the person keeps it as a note', async ({ openPage }) => {
  const { page, message, findings, said } = new BeforeYouSend(await openPage(address));
  await message.fill(harsh);
  await expect(findings).toHaveCount(2);
  const everywhere = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return JSON.stringify([databases.length, location.href, { ...localStorage }, { ...sessionStorage }]);
    });
  const notes = async () => JSON.stringify(await storedIn(page, 'notes'));
  for (const store of ['settings', 'days', 'nudges', 'marks', 'quarantine'] as const)
    expect(JSON.stringify(await storedIn(page, store))).not.toContain('selfish');
  expect(await everywhere()).not.toContain('selfish');
  expect(await notes()).toBe('{}');
  await page.getByRole('button', { name: words('practice.keep') }).press('Enter');
  await expect(said('practice.said.kept')).toBeVisible();
  expect(await notes()).toContain(harsh);
  await message.fill(`${harsh} And more.`);
  await page.getByRole('button', { name: words('practice.keep') }).click();
  await expect.poll(notes).toContain('And more.');
  expect(Object.keys(await storedIn(page, 'notes'))).toHaveLength(1);
});

test('a message of 5,000 letters is looked at, and typing goes on meanwhile @long', async ({ openPage }) => {
  const { page, message, findings, said } = new BeforeYouSend(await openPage(address));
  const filler = 'We had soup on Sunday and the rain came in. ';
  const long = filler.repeat(110);
  await message.fill(`${harsh} ${long}`);
  await message.press('ControlOrMeta+End');
  await page.keyboard.type('See you.');
  await expect(message).toHaveValue(`${harsh} ${long}See you.`);
  await expect(findings).toHaveCount(2);
  await message.fill(`${long}${harsh}`);
  await message.evaluate((field) => field.scrollTo(0, 0));
  await expect(findings).toHaveCount(2);
  const show = findings.last().getByRole('button', { name: words('beforeYouSend.show') });
  // What was found in the message before leads nowhere.
  await expect(async () => {
    await show.press('Enter');
    expect(await message.evaluate((field) => field.scrollTop)).toBeGreaterThan(500);
  }).toPass({ timeout: 20_000 });
  await message.fill(filler.repeat(120));
  await expect(page.getByText('letters too long').first()).toBeVisible();
  await expect(findings).toHaveCount(0);
  await expect(said('beforeYouSend.waiting')).toHaveCount(0);
});

test('what promises too much is handed over to the promises, and nothing else is @long', async ({
  openPage,
  context,
}) => {
  const { page, message, findings } = new BeforeYouSend(await openPage(address));
  const promise = page.getByRole('button', { name: words('beforeYouSend.promise') });
  await message.fill(harsh);
  await expect(findings).toHaveCount(2);
  await expect(promise).toHaveCount(0);
  await message.fill('I promise I will never hurt you again.');
  await expect(promise).toBeVisible();
  const opened = context.waitForEvent('page');
  await promise.click();
  await expect((await opened).locator('#promise')).toHaveValue('I promise I will never hurt you again');
});
