import type { Page } from '@playwright/test';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Browse } from '../pages/browse.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';

/** A reading that began first may end last. What it brings is older than what is shown, and so is its failure. */

// No day ends meanwhile.
test.use({ timezoneId: noonZone, locale: 'en-GB' });

interface Held {
  /** Resolves when the reading has been asked for, and so has what was stored then. */
  begun: () => Promise<void>;
  /** Lets it end, as it would have or in failure; resolves when whatever it brought is drawn. */
  end: (how: 'success' | 'failure') => Promise<void>;
}

/** The next so many times that this page reads records of a store, the answer waits. */
async function holdReading(page: Page, store: string, times: number): Promise<Held> {
  await page.evaluate(
    ([name, count]) => {
      const { getAll } = IDBObjectStore.prototype;
      const held: { real: IDBRequest; handed: Partial<IDBRequest> }[] = [];
      IDBObjectStore.prototype.getAll = function (query) {
        const real = getAll.call(this, query);
        if (this.name !== name || held.length >= count) return real;
        const handed: Partial<IDBRequest> = {};
        held.push({ real, handed });
        return handed as IDBRequest;
      };
      const read = () => held.length === count && held.every(({ real }) => real.readyState === 'done');
      const end = async (how: string) => {
        for (const { real, handed } of held) {
          if (how === 'success') Object.assign(handed, { result: real.result });
          else Object.assign(handed, { error: new DOMException('Internal error.', 'UnknownError') });
          (how === 'success' ? handed.onsuccess : handed.onerror)?.call(real, new Event(how));
        }
        // Whatever is read or written because of it has gone through before the last of these is drawn.
        for (let turns = 0; turns < 20; turns += 1)
          await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
      };
      Object.assign(globalThis, { heldReading: { read, end } });
    },
    [store, times] as const,
  );
  return {
    begun: () => expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'heldReading').read())).toBe(true),
    end: (how) => page.evaluate((which) => Reflect.get(globalThis, 'heldReading').end(which), how),
  };
}

const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
const both = ['success', 'failure'] as const;

for (const how of someOf(both, 1, 'late reading')) {
  test(`among all ideas, a list that was read first and comes last is not shown: ${how}`, async ({ openPage }) => {
    const browse = new Browse(await openPage('browse.html'));
    const { page } = browse;
    const idea = await browse.unfold('Send one true reassurance');
    const held = await holdReading(page, 'marks', 2);
    await comeBack(page);
    await held.begun();
    await idea.getByRole('button', { name: words('more.save') }).click();
    await expect(idea.getByRole('button', { name: words('browse.takeOff') })).toBeVisible();
    await held.end(how);
    await expect(idea.getByRole('button', { name: words('browse.takeOff') })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`in the popup, what was read of nudges before a pause and comes after it is not shown: ${how}`, async ({
    openPage,
  }) => {
    const popup = new Popup(await openPage('popup.html'));
    const { page } = popup;
    await expect(popup.next).toHaveText(opening('next.label'));
    const held = await holdReading(page, 'nudges', 1);
    await comeBack(page);
    await held.begun();
    await popup.button(words('popup.pause')).click();
    await popup.button(words('pause.days3')).click();
    await expect(popup.next).toHaveText(opening('pause.paused'));
    await held.end(how);
    await expect(popup.next).toHaveText(opening('pause.paused'));
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`in the popup, today as it was read before an answer and comes after it is not shown: ${how}`, async ({
    openPage,
  }) => {
    const popup = new Popup(await openPage('popup.html'));
    const { page } = popup;
    await expect(popup.next).toHaveText(opening('next.label'));
    const held = await holdReading(page, 'days', 1);
    await comeBack(page);
    await held.begun();
    await popup.sayHowItWent('okay', 'We talked.');
    await expect(page.getByText(words('said.okay'))).toBeVisible();
    await held.end(how);
    await expect(page.getByText(words('said.okay'))).toBeVisible();
    await expect(popup.button(words('popup.tried'))).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('on the welcome, an answer that was stored first and is told last does not take back the next one @long', async ({
  openPage,
}) => {
  const page = await openPage('welcome.html');
  await page.getByRole('button', { name: words('welcome.next') }).click();
  const held = await holdReading(page, 'days', 1);
  await page.getByRole('radio', { name: words('focus.vulnerability') }).click();
  await held.begun();
  const who = page.getByRole('combobox', { name: words('focus.who') });
  await who.selectOption(words('who.friend'));
  await expect(page.getByRole('status')).toHaveText(words('options.saved'));
  await held.end('success');
  await expect(who.getByRole('option', { selected: true })).toHaveText(words('who.friend'));
  await expect(page.getByRole('radio', { name: words('focus.vulnerability') })).toBeChecked();
});
