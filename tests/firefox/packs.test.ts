import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { startFirefox } from './firefox.ts';
import { storedInFirefox } from './records.ts';

const file = resolve('docs/pack-example.json');
const { name, ideas } = JSON.parse(readFileSync(file, 'utf8'));
const [lamp] = ideas;
const button = (words: string) => `::-p-aria(${words}[role="button"])`;

test('a pack is brought in, an idea of it is read under Ideas, and it is removed with all of them', async () => {
  const firefox = await startFirefox();
  const options = await firefox.openPage('options.html#data');
  await options.waitForSelector(button('Bring in a pack'));
  const chosen = await options.$('section[aria-labelledby=packs] input[type=file]');
  await (chosen as ElementHandle<HTMLInputElement>).uploadFile(file);
  await options.locator(button('Bring it in')).click();
  await options.waitForSelector(button('Remove this pack'));
  expect(Object.keys(await storedInFirefox(options, 'marks'))).toHaveLength(1 + ideas.length);

  const browse = await firefox.openPage('browse.html');
  await browse.locator('input[type=search]').fill('lamp');
  await browse.locator(button(lamp.title)).click();
  await browse.waitForSelector(`::-p-text(${lamp.today})`);
  await browse.waitForSelector(`::-p-text(${name})`);

  await options.bringToFront();
  await options.locator(button('Remove this pack')).click();
  await options.locator(button('Yes, remove it')).click();
  const removed = { removed: expect.any(String) };
  await expect
    .poll(async () => Object.values(await storedInFirefox(options, 'marks')))
    .toEqual([removed, ...ideas.map(() => removed)]);
  await browse.bringToFront();
  await browse.waitForSelector(button(lamp.title), { hidden: true });
});
