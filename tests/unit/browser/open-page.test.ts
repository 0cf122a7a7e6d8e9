import { describe, expect, test } from 'vitest';
import { openLookBack, openPopup, openWelcome, type Surfaces } from '../../../platform/browser/open-page.ts';

interface FakeWindow {
  id: number;
  type: 'normal' | 'popup';
  isPrivate?: boolean;
  minimized?: boolean;
  /** The page of Tend's that is its active tab. */
  page?: string;
}

/** A browser with windows, the one in front last. It refuses what Chromium 156 was seen to refuse, in its words. */
class FakeBrowser implements Surfaces {
  windowsInOrder: FakeWindow[];
  popup: string | null = null;
  opened = 0;

  constructor(...windows: Omit<FakeWindow, 'id'>[]) {
    this.windowsInOrder = windows.map((window, index) => ({ ...window, id: index + 1 }));
  }

  newWindow(): FakeWindow {
    const window: FakeWindow = { id: 100, type: 'normal' };
    this.windowsInOrder.push(window);
    return window;
  }

  /** What the person has before them. */
  get seen(): string | null {
    const front = this.windowsInOrder.at(-1);
    return this.popup ?? (front && !front.minimized ? (front.page ?? null) : null);
  }

  action = {
    openPopup: async () => {
      const front = this.windowsInOrder.at(-1);
      if (!front || front.isPrivate || front.minimized) throw new Error('Could not find an active browser window.');
      if (front.type !== 'normal') throw new Error('Browser window has no toolbar.');
      this.opened += 1;
      this.popup = 'popup.html';
    },
  };

  tabs = {
    create: async ({ url }: { url: string }) => {
      const open = this.windowsInOrder.filter(({ isPrivate }) => !isPrivate);
      if (open.length === 0) throw new Error('No current window');
      const holder = open.findLast(({ type }) => type === 'normal') ?? this.newWindow();
      this.opened += 1;
      holder.page = url;
      return { windowId: holder.id };
    },
  };

  windows = {
    create: async ({ url }: { url: string }) => {
      this.opened += 1;
      this.newWindow().page = url;
    },
    update: async (id: number) => {
      const wanted = this.windowsInOrder.find((window) => window.id === id);
      if (!wanted) throw new Error(`No window with id: ${id}.`);
      wanted.minimized = false;
      this.windowsInOrder = [...this.windowsInOrder.filter((window) => window !== wanted), wanted];
    },
  };

  runtime = {
    getURL: (path: string) => path.slice(1),
    getContexts: async () => (this.popup ? [{}] : []),
  };
}

const normal = { type: 'normal' } as const;
const separate = { type: 'popup' } as const;
const hidden = { type: 'normal', isPrivate: true } as const;

const situations: Record<string, Omit<FakeWindow, 'id'>[]> = {
  'a window in front': [normal],
  'no window': [],
  'nothing but a private window': [hidden],
  'a private window in front of another': [normal, hidden],
  'nothing but a window without a toolbar': [separate],
  'a window without a toolbar in front of another': [normal, separate],
  'a minimized window': [{ ...normal, minimized: true }],
};

describe.each(Object.entries(situations))('with %s', (_situation, windows) => {
  test.each([
    ['today', openPopup, /^(popup|today)\.html$/],
    ['the welcome', openWelcome, /^welcome\.html$/],
  ] as const)('%s ends up before the person, once', async (_what, open, page) => {
    const browser = new FakeBrowser(...windows);
    await open(browser);
    expect(browser.seen).toMatch(page);
    expect(browser.opened).toBe(1);
  });
});

test('a window that is closed under a new tab is replaced', async () => {
  const browser = new FakeBrowser(normal, hidden);
  const { create } = browser.tabs;
  browser.tabs.create = async (properties) => {
    const tab = await create(properties);
    browser.windowsInOrder = browser.windowsInOrder.filter(({ id }) => id !== tab.windowId);
    return tab;
  };
  await openPopup(browser);
  expect(browser.seen).toBe('today.html');
});

test('a browser without windows, as on a phone, has its tabs', async () => {
  const { action, tabs, runtime, ...rest } = new FakeBrowser(normal);
  action.openPopup = () => Promise.reject(new Error('There is no popup.'));
  await openPopup({ action, tabs, runtime });
  expect(rest.windowsInOrder[0]?.page).toBe('today.html');
});

test('an invitation to look back leads to its week, as far as that is known', async () => {
  const browser = new FakeBrowser(normal);
  await openLookBack(browser, Temporal.PlainDate.from('2027-01-02'));
  expect(browser.seen).toBe('journal.html?week=2027-01-02#look-back');
  await openLookBack(browser, null);
  expect(browser.seen).toBe('journal.html#look-back');
});

test('a popup that is open stays open', async () => {
  const browser = new FakeBrowser(normal);
  await openPopup(browser);
  await openPopup(browser);
  expect(browser.opened).toBe(1);
});
