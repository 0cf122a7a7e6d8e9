import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freshSettings } from '../../../core/settings/settings.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';

const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const date = Temporal.PlainDate.from('2026-11-22');

/** A page or worker of Tend, with a connection to the database that is its own. */
async function newPage() {
  vi.resetModules();
  const { transaction } = await import('../../../platform/storage/database.ts');
  const { beginDay, readDays } = await import('../../../platform/storage/day-store.ts');
  const { changeSettings, readSettings } = await import('../../../platform/storage/settings-store.ts');
  const { newDay } = await import('../../../core/day/new-day.ts');
  const day = newDay(date, { id: 'COM-02', because: [] }, { level: 1, okays: 0 });
  return {
    changeSettings,
    readSettings,
    keep: (line: string) =>
      beginDay(date, (current) => ({ ...(current ?? day), response: { outcome: 'okay', line, at: now } })),
    change: (change: (current: typeof day) => typeof day) => beginDay(date, (current) => change(current ?? day)),
    line: async () => (await readDays(date, date))[0]?.response?.line,
    /** The connection closes under the hand, as after a long sleep of the computer, and no event tells. */
    loseConnection: async () => (await transaction(['days'], 'readonly')).db.close(),
  };
}

/** How often the database was asked to open, and how many of the next ones fail. */
const opens = { asked: 0, failing: 0 };
const open = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (this: IDBFactory, name, version) {
  opens.asked += 1;
  opens.failing -= 1;
  // An older version than there is: the request fails by itself, some time later, as broken ones do.
  return open.call(this, name, opens.failing >= 0 && name === 'tend' ? 1 : version);
};

beforeEach(async () => {
  const page = await newPage();
  opens.failing = 0;
  await page.changeSettings(now, () => freshSettings('a seed', now));
  await page.keep('Kept.');
  opens.asked = 0;
});

describe('a database that does not open', () => {
  test('once is asked again, and nobody notices', async () => {
    const page = await newPage();
    opens.failing = 1;
    expect(await page.line()).toBe('Kept.');
    expect(opens.asked).toBe(2);
  });

  test('for a moment is told, not remembered: the next call works', async () => {
    const page = await newPage();
    opens.failing = 2;
    await expect(page.line()).rejects.toThrow(/version/i);
    expect(await page.line()).toBe('Kept.');
  });

  test('for many who ask at once is told to each, and works for each after that', async () => {
    const page = await newPage();
    opens.failing = 100;
    const told = await Promise.allSettled([1, 2, 3, 4].map(() => page.line()));
    expect(told.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    opens.failing = 0;
    expect(await Promise.all([1, 2, 3, 4].map(() => page.line()))).toEqual(Array(4).fill('Kept.'));
  });

  test('at all is told each time, without a storm of attempts, and loses nothing', async () => {
    const page = await newPage();
    opens.failing = Number.POSITIVE_INFINITY;
    for (let call = 0; call < 5; call += 1) await expect(page.keep('Not kept.')).rejects.toThrow(/version/i);
    await expect(page.readSettings(now)).rejects.toThrow(/version/i);
    expect(opens.asked).toBe(12);
    opens.failing = 0;
    expect(await page.line()).toBe('Kept.');
    expect(storedSettings(await page.readSettings(now))).toEqual(storedSettings(freshSettings('a seed', now)));
  });
});

describe('a connection that is lost while Tend is open', () => {
  test('is made anew once, and the write that found it lost is kept', async () => {
    const page = await newPage();
    await page.line();
    await page.loseConnection();
    opens.asked = 0;
    await page.keep('Kept after all.');
    expect(opens.asked).toBe(1);
    expect(await page.line()).toBe('Kept after all.');
    expect(opens.asked).toBe(1);
  });

  test('is made anew each time that it is lost', async () => {
    const page = await newPage();
    for (let time = 0; time < 10; time += 1) {
      await page.loseConnection();
      await page.keep(`Kept ${time}.`);
    }
    expect(await page.line()).toBe('Kept 9.');
  });

  test('and cannot be made anew is told after one attempt', async () => {
    const page = await newPage();
    await page.loseConnection();
    opens.asked = 0;
    opens.failing = 1;
    await expect(page.keep('Not kept.')).rejects.toThrow(/version/i);
    expect(opens.asked).toBe(1);
    expect(await page.line()).toBe('Kept.');
  });

  test('does the work once where many ask at the same time', async () => {
    const page = await newPage();
    await page.change((day) => ({ ...day, ladder: { level: 1, okays: 0 } }));
    await page.loseConnection();
    const asked = Array.from({ length: 20 }, () =>
      page.change((day) => ({ ...day, ladder: { level: 1, okays: day.ladder.okays + 1 } })),
    );
    await Promise.all(asked);
    expect((await page.change((day) => day)).ladder.okays).toBe(20);
  });
});

describe('a transaction that is undone', () => {
  const put = IDBObjectStore.prototype.put;
  /** The next record that is put fails in this way. */
  const failing = (way: (store: IDBObjectStore) => void) => {
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      IDBObjectStore.prototype.put = put;
      const request = put.apply(this, args);
      way(this);
      return request;
    };
  };

  test.each<[string, (store: IDBObjectStore) => void, string]>([
    ['by the browser', (store) => store.transaction.abort(), 'AbortError'],
    ['by a request that fails', (store) => void store.add('twice', date.toString()), 'ConstraintError'],
    [
      'by a record that cannot be stored',
      () => {
        throw new DOMException('a function', 'DataCloneError');
      },
      'DataCloneError',
    ],
  ])('%s rejects with the reason, keeps nothing, and the next one works', async (_how, way, name) => {
    const page = await newPage();
    failing(way);
    await expect(page.keep('Not kept.')).rejects.toMatchObject({ name });
    expect(await page.line()).toBe('Kept.');
    await page.keep('Kept after all.');
    expect(await page.line()).toBe('Kept after all.');
  });

  test('by what was to be changed keeps nothing either', async () => {
    const page = await newPage();
    const change = () => {
      throw new RangeError('no');
    };
    await expect(page.change(change)).rejects.toThrow(RangeError);
    await expect(page.changeSettings(now, change)).rejects.toThrow(RangeError);
    expect(await page.line()).toBe('Kept.');
  });
});

test('two popups and the options write one day and the settings a thousand times: no change is lost, the last one holds', async () => {
  const pages = await Promise.all([newPage(), newPage(), newPage()]);
  const fields = [
    (text: string) => ({ plan: { when: text, will: text, answer: null, of: null } }),
    (text: string) => ({ draft: { outcome: null, line: text } }),
    (text: string) => ({ response: { outcome: 'okay' as const, line: text, at: now } }),
  ];
  const seen: number[] = [];
  await pages[0]?.change((day) => ({ ...day, ladder: { level: 1, okays: 0 } }));
  const work = pages.map(async (page, which) => {
    for (let write = 0; write < 250; write += 1) {
      const text = `page ${which}, write ${write}`;
      const written = await page.change((day) => ({
        ...day,
        ...fields[which]?.(text),
        ladder: { level: 1, okays: day.ladder.okays + 1 },
        // The one field that all three write.
        because: day.ladder.okays % 2 === 0 ? ['fresh'] : ['own', 'fresh'],
      }));
      seen.push(written.ladder.okays);
      if (which === 2) await page.changeSettings(now, (current) => ({ ...current, sound: !current.sound }));
      if (write % 3 === 0) {
        await page.changeSettings(now, ({ backOff, ...rest }) => ({
          ...rest,
          backOff: { ...backOff, ignored: backOff.ignored + 1 },
        }));
      }
    }
  });
  await Promise.all(work);
  const [page = await newPage()] = pages;
  const last = await page.change((day) => day);
  expect(last.ladder.okays).toBe(750);
  // Each write saw all that were committed before it, and none was seen twice.
  expect(new Set(seen).size).toBe(750);
  expect(last.because).toEqual(['own', 'fresh']);
  expect([last.plan?.when, last.draft?.line, last.response?.line]).toEqual([
    'page 0, write 249',
    'page 1, write 249',
    'page 2, write 249',
  ]);
  expect(await page.readSettings(now)).toMatchObject({ sound: false, backOff: { ignored: 252 } });
});

test('a connection in another page is closed when a newer Tend upgrades, and this page says so from then on', async () => {
  const pages = [await newPage(), await newPage()];
  for (const page of pages) await page.line();
  const upgraded = await new Promise<{ blocked: boolean }>((resolve, reject) => {
    const request = open.call(indexedDB, 'tend', 99);
    let blocked = false;
    request.onblocked = () => {
      blocked = true;
    };
    request.onupgradeneeded = () => request.result.createObjectStore('of a newer Tend');
    request.onsuccess = () => {
      request.result.close();
      resolve({ blocked });
    };
    request.onerror = () => reject(request.error);
  });
  expect(upgraded).toEqual({ blocked: false });
  for (const page of pages) await expect(page.keep('Not kept.')).rejects.toMatchObject({ name: 'VersionError' });
});
