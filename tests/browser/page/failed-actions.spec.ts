import type { Locator, Page } from '@playwright/test';
import { type Records, writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Browse } from '../pages/browse.ts';
import { Popup } from '../pages/popup.ts';
import { fillDisk } from '../world/failing-storage.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';
import { listen } from '../world/live-regions.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

declare const chrome: ExtensionApi;

// "Later" has choices, and no day ends meanwhile.
test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** Something that a person does and that has to be stored, or done by the browser. */
interface Action {
  name: string;
  /** What is stored when the page opens. */
  stored?: Records;
  /** Brings the page to where it can be done. */
  before?: (page: Page) => Promise<unknown>;
  act: (page: Page) => Promise<unknown>;
  /** What has to be on the screen still when it did not work. */
  stays: (page: Page) => Locator;
  /** The words that say so, where they are others than the page's usual ones. */
  told?: RegExp;
  /** Whether something was typed: as a draft it is tried again by itself, and stored once there is room. */
  typed?: true;
}

const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name });
const field = (label: string) => (page: Page) => page.getByLabel(label, { exact: true });
const press =
  (...names: string[]) =>
  async (page: Page) => {
    for (const name of names) await button(name)(page).click();
  };

/** What has to be stored before the disk is full is stored once its page offers what comes next. */
const until = (offered: string, act: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await act(page);
  await expect(button(offered)(page)).toBeVisible();
};

const stores = ['settings', 'days', 'nudges', 'marks', 'quarantine'] as const;
const allStored = (page: Page) => Promise.all(stores.map((store) => storedIn(page, store)));

const withoutDrafts = (records: unknown) =>
  JSON.parse(JSON.stringify(records, (key, value) => (/^(draft|planDraft)$/.test(key) ? null : value)));

/** Does the action twice where nothing can be stored: who looks sees that it failed, and who listens hears it each time. */
async function fails(page: Page, { name, before, act, stays, told, typed }: Action, usual: RegExp): Promise<void> {
  await before?.(page);
  const words = page
    .getByRole('alert')
    .or(page.getByRole('status'))
    .filter({ hasText: told ?? usual });
  await expect(words, name).toHaveCount(0);
  const stored = await allStored(page);
  const makeRoom = await fillDisk(page);
  const heard = await listen(page);
  for (const time of ['once', 'twice']) {
    await heard.forget();
    await act(page);
    await expect.soft(words, `${name}, ${time}: is seen`).toBeVisible();
    await expect.soft
      .poll(heard.all, { message: `${name}, ${time}: is heard` })
      .toContainEqual(expect.stringMatching(told ?? usual));
    await expect.soft(stays(page), `${name}, ${time}: stays`).toBeVisible();
  }
  await makeRoom();
  const compared = (records: unknown) => (typed ? withoutDrafts(records) : records);
  expect.soft(compared(await allStored(page)), `${name}: nothing is stored by halves`).toEqual(compared(stored));
}

/** So many actions of each page in `npm test`. */
const drawn = 6;

const today = todayIn(noonZone);
const yesterday = today.subtract({ days: 1 });
/** Asks nothing first. */
const plain = { days: dayWith(today, 'COM-01') };
const gated = { days: dayWith(today, 'CON-24') };
const question = heading('Can you say no to them without being afraid?');
const plan = { when: 'the kettle boils', will: 'ask one question', answer: null, of: null };
const withPlan = { days: { ...plain.days, ...dayWith(yesterday, 'COM-02', { plan }) } };
const title = heading('Send one true reassurance');
/** Does what gives today another idea, to its end: what that one says is kept as seen, unless it asks first. */
const done =
  (...names: string[]) =>
  async (page: Page) => {
    await press(...names)(page);
    await expect(button('Undo')(page)).toBeVisible();
    const isKept = async () => JSON.stringify((await storedIn(page, 'days'))[today.toString()]).includes('reflect');
    await expect.poll(async () => (await question(page).count()) > 0 || (await isKept())).toBe(true);
  };
const type = (label: string, words: string) => (page: Page) => field(label)(page).fill(words);
const line = 'A line for yourself, if you like';
/** A promise of the browser's own that it does not keep. */
const refuse = (page: Page) =>
  page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
const notCopied = /^The browser did not let Tend copy that\./;

test('in the popup, whatever cannot be stored or done is told each time, and what was on the screen stays', async ({
  openPage,
}) => {
  test.setTimeout(240_000);
  const actions: Action[] = [
    { name: 'another one', act: press('Another one'), stays: title },
    {
      name: 'how it went',
      before: async (page) => {
        await press('I tried it')(page);
        await page.getByRole('radio', { name: 'Mixed' }).check();
      },
      act: press('Keep it'),
      stays: (page) => page.getByRole('radio', { name: 'Mixed', checked: true }),
    },
    {
      name: 'a line that is left for now',
      typed: true,
      before: press('I tried it'),
      act: async (page) => {
        await type(line, 'We talked.')(page);
        await press('Not now')(page);
      },
      stays: field(line),
    },
    {
      name: 'later',
      before: press('Later'),
      act: (page) => page.getByRole('button', { name: /^Tomorrow/ }).click(),
      stays: heading('When would be better?'),
    },
    { name: 'a pause', before: press('Pause'), act: press('For 3 days'), stays: heading('Pause nudges') },
    {
      name: 'a pause until a date',
      before: press('Pause'),
      act: async (page) => {
        await type('Until a date', today.add({ days: 9 }).toString())(page);
        await press('Pause until then')(page);
      },
      stays: field('Until a date'),
    },
    {
      name: 'the end of a pause',
      before: until('End the pause', press('Pause', 'For 3 days')),
      act: press('End the pause'),
      stays: button('End the pause'),
    },
    { name: 'save it', before: press('More'), act: press('Save it'), stays: button('Save it') },
    { name: 'not today', before: press('More'), act: press('Not today'), stays: button('Not today') },
    { name: 'not for me', before: press('More'), act: press('Not for me'), stays: title },
    {
      name: 'a mood',
      before: press('More', 'Something for how I feel'),
      act: press('Tired'),
      stays: heading('How is today?'),
    },
    { name: 'not for me, undone', before: done('More', 'Not for me'), act: press('Undo'), stays: button('Undo') },
    { name: 'yes', stored: gated, act: press('Yes'), stays: question },
    { name: 'no', stored: gated, act: press('No'), stays: question },
    { name: 'not sure', stored: gated, act: press('Not sure'), stays: question },
    { name: 'past the question', stored: gated, act: press('Another one'), stays: question },
    { name: 'not sure, undone', stored: gated, before: done('Not sure'), act: press('Undo'), stays: button('Undo') },
    {
      name: 'a plan',
      before: async (page) => {
        await press('More', 'Make a plan')(page);
        await type('When', plan.when)(page);
        await type('I will', plan.will)(page);
        // What is typed is kept by itself, a moment later.
        await expect.poll(async () => JSON.stringify(await storedIn(page, 'days'))).toContain(plan.will);
      },
      act: press('Keep it'),
      stays: field('I will'),
    },
    { name: 'a plan that was done', stored: withPlan, act: press('Did it'), stays: button('Did it') },
    { name: 'a plan that was not', stored: withPlan, act: press('Not today'), stays: button('Not today') },
    {
      name: 'a line that is let go',
      stored: { days: dayWith(today, 'COM-01', { draft: { outcome: null, line: 'We began' } }) },
      act: press('Let it go'),
      stays: button('Let it go'),
    },
    { name: 'copied words', before: refuse, act: press('Copy these words'), stays: title, told: notCopied },
    {
      name: 'a copied card',
      before: async (page) => {
        await refuse(page);
        await press('More')(page);
      },
      act: press('Copy to share'),
      stays: button('Copy to share'),
      told: notCopied,
    },
  ];
  const aside = await openPage('popup.html');
  await expect(new Popup(aside).next).toHaveText(/^Next: /);
  await aside.goto(aside.url().replace('popup', 'help'));
  const { settings } = (await storedIn(aside, 'settings')) as { settings: object };
  for (const action of someOf(actions, drawn, 'failed in the popup')) {
    await test.step(action.name, async () => {
      await writeRecords(aside, { settings: { settings }, ...plain, ...action.stored });
      const page = await openPage('popup.html');
      await expect(new Popup(page).next).toHaveText(/^Next: /);
      // The last that the popup stores by itself are the texts that it shows.
      if (action.stored !== gated) {
        await expect
          .poll(async () => JSON.stringify((await storedIn(page, 'days'))[today.toString()]))
          .toContain('reflect');
      }
      await fails(page, action, /^That did not work\. Nothing that you wrote is lost\./);
      await page.close();
    });
  }
});

test('in the options, whatever cannot be stored or done is told each time', async ({ openPage }) => {
  test.setTimeout(180_000);
  const set = (role: 'radio' | 'switch', name: string) => (page: Page) => page.getByRole(role, { name }).click();
  const day = (page: Page) => page.getByRole('button', { name: 'Wednesday', pressed: true });
  const first = await openPage('options.html');
  await expect(day(first)).toBeVisible();
  const { settings } = (await storedIn(first, 'settings')) as { settings: { cadence: object } };
  const settingsWith = (change: object) => ({ settings: { settings: { ...settings, ...change } } });
  const backOff = { step: 1, ignored: 0, from: yesterday.toString(), told: true, kept: false };
  const pausedUntil = Temporal.Now.instant().add({ hours: 50 }).toString();
  const actions: Action[] = [
    { name: 'a day', act: press('Wednesday'), stays: day },
    { name: 'nudges', act: set('switch', 'Nudges'), stays: day },
    { name: 'a hold', act: set('switch', 'Something fills the whole screen, like a film or slides'), stays: day },
    { name: 'the wording', act: set('radio', 'Say today’s idea by name'), stays: day },
    { name: 'the sound', act: set('switch', 'Let it make a sound'), stays: day },
    { name: 'the worry', act: set('radio', 'Opening up'), stays: day },
    { name: 'the look', act: set('radio', 'Dark'), stays: day },
    {
      name: 'an undo',
      before: async (page) => {
        await press('Monday')(page);
        await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
      },
      act: press('Undo'),
      stays: button('Undo'),
    },
    {
      name: 'the end of a pause',
      stored: settingsWith({ cadence: { ...settings.cadence, pausedUntil } }),
      act: press('End the pause'),
      stays: button('End the pause'),
    },
    {
      name: 'my rhythm',
      stored: settingsWith({ backOff }),
      act: press('Keep my rhythm'),
      stays: button('Keep my rhythm'),
    },
    {
      name: 'to erase',
      act: press('Erase everything', 'Yes, erase it all'),
      stays: button('Erase everything'),
      told: /^That did not work, so some of it may still be here\./,
    },
    {
      name: 'a copy',
      before: async (page) => {
        await page.evaluate(() => {
          URL.createObjectURL = () => {
            throw new Error('refused');
          };
        });
      },
      act: press('Save a copy'),
      stays: button('Save a copy'),
      told: /^No copy can be made now either\./,
    },
    {
      name: 'a test nudge',
      before: (page) =>
        page.evaluate(() => {
          chrome.notifications.create = (() => Promise.reject(new Error('refused'))) as never;
        }),
      act: press('Send a test nudge'),
      stays: day,
      told: /^This browser may not show notifications now\./,
    },
  ];
  for (const action of someOf(actions, drawn, 'failed in the options')) {
    await test.step(action.name, async () => {
      await writeRecords(first, { settings: { settings }, ...action.stored });
      const page = await openPage('options.html');
      await expect(page.getByRole('list', { name: 'The next seven days' })).toBeVisible();
      await fails(page, action, /^This could not be saved\. Your last saved setting still holds\./);
      await page.close();
    });
  }
});

test('in the options, a change that failed is told although the one right behind it was stored', async ({
  openPage,
}) => {
  const page = await openPage('options.html');
  await expect(page.getByRole('list', { name: 'The next seven days' })).toBeVisible();
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...record) {
      if (this.name !== 'settings') return put.apply(this, record);
      IDBObjectStore.prototype.put = put;
      throw new DOMException('Encountered full disk.', 'QuotaExceededError');
    };
    // Both before the first of them is done.
    for (const button of document.querySelectorAll<HTMLElement>('.days button')) {
      if (/Wednesday|Thursday/.test(button.textContent)) button.click();
    }
  });
  await expect(button('Thursday')(page)).toHaveAttribute('aria-pressed', 'false');
  await expect
    .poll(async () => (await storedIn(page, 'settings')).settings)
    .toMatchObject({ cadence: { activeDays: [1, 2, 3, 5, 6, 7] } });
  await expect(button('Wednesday')(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: /^This could not be saved\./ })).toBeVisible();
});

test('among all ideas, whatever cannot be stored is told each time, beside what it was about', async ({ openPage }) => {
  test.setTimeout(180_000);
  const idea = 'Send one true reassurance';
  const asking = 'Send one good line about your child';
  const unfold =
    (title: string, ...then: string[]) =>
    async (page: Page) => {
      await new Browse(page).unfold(title);
      await press(...then)(page);
    };
  const write = (name: string) => async (page: Page) => {
    await press('Write your own')(page);
    await type('What you call it', name)(page);
    await page.getByRole('textbox', { name: 'What to do' }).fill('Ask how the day was.');
  };
  const written = (name: string) => async (page: Page) => {
    await write(name)(page);
    await press('Keep it')(page);
    await expect(button(name)(page)).toBeFocused();
  };
  const actions: Action[] = [
    { name: 'save it', before: unfold(idea), act: press('Save it'), stays: button('Save it') },
    { name: 'not for me', before: unfold(idea), act: press('Not for me'), stays: button('Not for me') },
    {
      name: 'not for me, undone',
      before: until('Undo', unfold(idea, 'Not for me')),
      act: press('Undo'),
      stays: button('Undo'),
    },
    {
      name: 'make it today’s',
      before: unfold('Add a cushion, then promise'),
      act: press('Make it today’s'),
      stays: button('Make it today’s'),
    },
    { name: 'not sure', before: unfold(asking), act: press('Not sure'), stays: question },
    {
      name: 'an idea of one’s own',
      before: write('Tea together'),
      act: press('Keep it'),
      stays: field('What you call it'),
    },
    { name: 'its removal', before: written('Tea together'), act: press('Remove'), stays: button('Remove') },
    {
      name: 'its removal, undone',
      before: async (page) => {
        await written('A walk together')(page);
        await until('Undo', press('Remove'))(page);
      },
      act: press('Undo'),
      stays: button('Undo'),
    },
  ];
  for (const action of someOf(actions, drawn, 'failed in the ideas')) {
    await test.step(action.name, async () => {
      const page = await openPage('browse.html');
      await expect(new Browse(page).found).not.toHaveText('');
      await fails(page, action, /^That did not work\. Nothing that you wrote is lost\./);
      await page.close({ runBeforeUnload: false });
    });
  }
});

test('on the welcome, whatever cannot be stored is told each time, and nothing goes on as if it were', async ({
  openPage,
}) => {
  const actions: Action[] = [
    {
      name: 'the worry',
      before: press('Next'),
      act: (page) => page.getByRole('radio', { name: 'Opening up' }).click(),
      stays: heading('Which worry is closest?'),
    },
    {
      name: 'whom it is about',
      before: press('Next'),
      act: (page) => page.getByRole('combobox').first().selectOption({ index: 2 }),
      stays: heading('Which worry is closest?'),
    },
    {
      name: 'nudges',
      before: press('Next', 'Next'),
      act: press('Yes, nudge me once a day'),
      stays: button('Yes, nudge me once a day'),
    },
    {
      name: 'no nudges',
      before: press('Next', 'Next'),
      act: press('No nudges, I’ll open it myself'),
      stays: button('Yes, nudge me once a day'),
    },
  ];
  for (const action of someOf(actions, drawn, 'failed in the welcome')) {
    await test.step(action.name, async () => {
      const page = await openPage('welcome.html');
      await fails(page, action, /^That did not work\. Nothing that you wrote is lost\./);
      await page.close();
    });
  }
});
