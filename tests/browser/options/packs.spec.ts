import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { packProblems } from '../../../core/packs/parse-pack.ts';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { YourData } from '../pages/your-data.ts';
import { words } from '../words.ts';
import { fillDisk } from '../world/failing-storage.ts';
import { fileChooser } from '../world/file-chooser.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { allStored, storedIn } from '../world/stored.ts';

const example = readFileSync('docs/pack-example.json', 'utf8');
const { name, by, ideas } = JSON.parse(example);
const [lamp, , chairs] = ideas;
const choose = words('packs.choose');

type OpenPage = (path: string) => Promise<ConstructorParameters<typeof YourData>[0]>;

async function open(openPage: OpenPage): Promise<YourData> {
  const page = await openPage('options.html#data');
  await expect(new Options(page).week).toHaveCount(7);
  return new YourData(page);
}

async function bringIn(data: YourData, content = example): Promise<void> {
  await data.choose(content, choose);
  await data.button(words('packs.go')).click();
  await expect(data.packs).toContainText(words('packs.done', { name: JSON.parse(content).name }));
}

test('a pack is read before anything changes, found under Ideas, picked for today, and removed', async ({
  openPage,
}) => {
  const data = await open(openPage);
  const stored = await allStored(data.page);
  await data.choose(example, choose);
  await expect(data.packs).toContainText(name);
  await expect(data.packs).toContainText(words('packs.by', { name: by }));
  await expect(data.packs).toContainText(words('packs.notOurs'));
  const counted = { theme: words('theme.communication'), count: words('browse.count', 2) };
  await expect(data.packs).toContainText(words('packs.ofTheme', counted));
  await data.packs.getByText(lamp.title).click();
  await expect(data.packs.getByText(lamp.today)).toBeVisible();
  // What is not here yet can have no note.
  await expect(data.packs.getByRole('link', { name: words('notes.writeOn') })).toHaveCount(0);
  await expectAccessible(data.page);
  expect(await allStored(data.page)).toEqual(stored);
  await data.button(words('packs.go')).click();
  await expect(data.packs.getByRole('status').first()).toHaveText(words('packs.done', { name }));
  await expectAccessible(data.page);

  const browse = new Browse(await openPage('browse.html'));
  await browse.search('lamp');
  await expect(browse.button(lamp.title)).toBeVisible();
  const item = await browse.unfold(lamp.title);
  await expect(item).toContainText(words('browse.fromPack', { name }));
  await expectAccessible(browse.page);
  await browse.act(lamp.title, words('browse.pick'));
  await expect(item).toContainText(words('browse.isToday'));
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.title).toHaveText(lamp.title);
  await expect(popup.page.getByText(lamp.today)).toBeVisible();
  const theme = words('theme.patience_hope');
  await expect(popup.page.getByText(words('popup.fromPack', { theme }), { exact: true })).toBeVisible();
  await expectAccessible(popup.page);

  await data.page.bringToFront();
  await data.button(words('packs.remove')).click();
  await expect(data.packs.getByRole('alert')).toContainText(words('packs.removeSure', { name }));
  await expectAccessible(data.page);
  await data.button(words('packs.removeNo')).click();
  await data.button(words('packs.remove')).click();
  await data.button(words('packs.removeYes')).click();
  await expect(data.packs).toContainText(words('packs.removed', { name }));
  await expect(data.button(words('packs.remove'))).toHaveCount(0);
  const left = Object.values(await storedIn(data.page, 'marks'));
  expect(left).toEqual(left.map(() => ({ removed: expect.any(String) })));
  await popup.page.bringToFront();
  await expect(popup.title).not.toHaveText(lamp.title);
  await browse.page.bringToFront();
  await expect(browse.button(lamp.title)).toHaveCount(0);
});

test('the ideas of packs stand together, and one may ask first like any other @long', async ({ openPage }) => {
  const data = await open(openPage);
  const asking = { ...lamp, gate: 'safe', where: ['phone'], mode: 'towards' };
  await bringIn(data, JSON.stringify({ ...JSON.parse(example), ideas: [asking, chairs] }));
  const browse = new Browse(await openPage('browse.html'));
  await browse.openTheme(words('browse.packGroup'));
  await expect(browse.idea(chairs.title)).toContainText(words('theme.communication'));
  await browse.idea(lamp.title).getByRole('button', { name: lamp.title }).click();
  await expect(browse.page.getByText(words('gate.question'))).toBeVisible();
  await expectAccessible(browse.page);
});

test('another edition tells what is new, changed and gone, and the same one that nothing is @long', async ({
  openPage,
}) => {
  const data = await open(openPage);
  await bringIn(data);
  await data.button(words('bringIn.close')).click();
  await data.choose(example, choose);
  await expect(data.packs).toContainText(words('bringIn.nothingNew'));
  await data.button(words('bringIn.leave')).click();
  const edition = {
    ...JSON.parse(example),
    name: 'Evenings',
    ideas: [
      { ...lamp, minutes: 4 },
      { ...chairs, id: 'new' },
    ],
  };
  await data.choose(JSON.stringify(edition), choose);
  await expect(data.packs).toContainText(words('packs.replaces', { name, by }));
  const told = { added: 1, changed: 1, removed: 2 } as const;
  for (const effect of ['added', 'changed', 'removed'] as const)
    await expect(data.packs).toContainText(
      words(`bringIn.effect.${effect}`, { what: words('browse.count', told[effect]) }),
    );
  await data.button(words('packs.go')).click();
  await expect(data.packs).toContainText(words('packs.done', { name: 'Evenings' }));
  await expect(data.packs.getByRole('list').last()).toContainText(words('browse.count', 2));
});

test('all by keyboard, from the choice of the file to the last pack that is removed', async ({ openPage }) => {
  const { page, packs } = await open(openPage);
  const button = (text: string) => page.getByRole('button', { name: text, exact: true });
  const tabTo = async (goal: Locator) => {
    const isThere = () => goal.evaluate((element) => element === document.activeElement);
    for (let stops = 0; stops < 12 && !(await isThere()); stops += 1) await page.keyboard.press('Tab');
    await expect(goal).toBeFocused();
  };
  await button(choose).focus();
  await expect(button(choose)).toBeFocused();
  const chooser = await fileChooser(page, () => page.keyboard.press('Enter'));
  await chooser.setFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(example) });
  await expect(button(words('packs.go'))).toBeVisible();
  await expect(page.getByRole('group', { name: words('packs.title') })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(lamp.today)).toBeVisible();
  await tabTo(button(words('packs.go')));
  await page.keyboard.press('Enter');
  await expect(packs).toContainText(words('packs.done', { name }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(button(choose)).toBeVisible();
  await tabTo(button(words('packs.remove')));
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('packs.removeSure', { name }))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(words('packs.remove'))).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(packs).toContainText(words('packs.removed', { name }));
  await expect(button(words('packs.remove'))).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

const hostile: Partial<Record<(typeof packProblems)[number], string | Buffer>> = {
  too_large: Buffer.alloc(1024 * 1024 + 1, ' '),
  empty: '',
  not_pack: '{"tend":3,"saved":"2026-11-22T17:30:00Z","stores":{}}',
  newer: example.replace('"tend_pack": 1', '"tend_pack": 2'),
  language: example.replace('"language": "en"', '"language": "de"'),
  faults: example.replace('Nothing has to be solved tonight.', '<img src=x onerror=alert(1)>'),
};

test('what was said of a pack goes as soon as the opposite is done, here or in another window @long', async ({
  openPage,
}) => {
  const data = await open(openPage);
  const done = data.packs.getByText(words('packs.done', { name }));
  const removed = data.packs.getByText(words('packs.removed', { name }));
  const remove = async (where: YourData) => {
    await where.button(words('packs.remove')).click();
    await where.button(words('packs.removeYes')).click();
  };
  await bringIn(data);
  await remove(data);
  await expect(removed).toBeVisible();
  await expect(done).toHaveCount(0);
  await bringIn(data);
  await expect(removed).toHaveCount(0);
  const other = await open(openPage);
  await remove(other);
  await expect(done).toHaveCount(0);
  await bringIn(data);
  await other.button(words('data.erase')).click();
  await other.button(words('data.eraseYes')).click();
  await expect(done).toHaveCount(0);
});

test('what cannot be taken is refused in plain words, with everything that is wrong', async ({ openPage }) => {
  const data = await open(openPage);
  const before = await allStored(data.page);
  let button = choose;
  for (const [problem, content] of Object.entries(hostile)) {
    await data.choose(content, button);
    button = words('packs.another');
    await expect(data.packs.getByRole('alert')).toContainText(
      words(`packProblem.${problem as (typeof packProblems)[number]}`),
    );
  }
  const fault = { number: 1, title: lamp.title, field: 'words', what: words('packFault.plain.markup') };
  await expect(data.packs.getByRole('alert')).toContainText(words('packFault.ofIdea', fault));
  await expect(data.packs.locator('img')).toHaveCount(0);
  await expectAccessible(data.page);
  expect(await allStored(data.page)).toEqual(before);
});

test('where the disk is full nothing changes, neither by bringing in nor by removing', async ({ openPage }) => {
  const data = await open(openPage);
  await data.choose(example, choose);
  const before = await allStored(data.page);
  const makeRoom = await fillDisk(data.page);
  await data.button(words('packs.go')).click();
  await expect(data.packs.getByRole('alert')).toHaveText(words('bringIn.failed.full'));
  expect(await allStored(data.page)).toEqual(before);
  await makeRoom();
  await data.button(words('packs.go')).click();
  await expect(data.packs).toContainText(words('packs.done', { name }));
});
