import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

/** Nothing else says this, so that wherever it turns up, it came from what the person typed. */
const canary = 'Zaunkönig';

test('what a person types is in no title, no address, and nothing that a page tells the console', async ({
  context,
  openPage,
}) => {
  const told: string[] = [];
  context.on('console', (message) => told.push(message.text()));
  context.on('request', (request) => told.push(request.url()));
  context.on('page', (page) => page.on('framenavigated', (frame) => told.push(frame.url())));

  const browse = new Browse(await openPage('browse.html'));
  await browse.write(canary, `${canary}, and tea.`);
  await browse.search(canary);
  await browse.act(canary, words('browse.pick'));
  await expect(browse.idea(canary)).toContainText(words('browse.isToday'));
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.title).toHaveText(canary);
  await popup.sayHowItWent('okay', canary);
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  await openPage('help.html');

  const pages = context.pages();
  for (const page of pages) told.push(await page.title(), page.url());
  expect(told.join('\n')).toContain('popup.html');
  expect(told.filter((one) => decodeURIComponent(one).includes(canary))).toEqual([]);
  // It was there to be told.
  expect(JSON.stringify(await storedIn(popup.page, 'days'))).toContain(canary);
  expect(JSON.stringify(await storedIn(popup.page, 'marks'))).toContain(canary);
});
