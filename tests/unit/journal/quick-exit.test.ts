import { beforeEach, expect, test, vi } from 'vitest';
import { type JournalStore, journalStore } from '../../../entrypoints/journal/journal-store.ts';
import { beginPage } from '../page/some-page.ts';

/** Each page that was asked for, and whether the browser would have asked before it left. */
let left: { to: string; asked: boolean }[] = [];

function goes(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  page.dispatchEvent(leaving);
  return !leaving.defaultPrevented;
}

let page = new EventTarget();

beforeEach(async () => {
  await beginPage();
  left = [];
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('location', { hash: '#notes', search: '', replace: (to: string) => left.push({ to, asked: !goes() }) });
});

async function opened(): Promise<JournalStore> {
  const store = journalStore();
  await vi.waitFor(() => expect(store.shown.value).not.toBeNull());
  return store;
}

test('a form for a hard day holds nobody before something is typed in it', async () => {
  const { hardDay } = await opened();
  hardDay.write();
  expect(goes()).toBe(true);
  hardDay.type({ name: 'The day we moved' });
  expect(goes()).toBe(false);
  hardDay.type({ name: '' });
  expect(goes()).toBe(true);
});

test('the quick exit asks nothing, whatever is being written', async () => {
  const { hardDay, checkIn } = await opened();
  hardDay.write();
  hardDay.type({ name: 'The day we moved' });
  checkIn.begin();
  checkIn.type({ safety: { sayNo: null, scared: 'yes' } });
  expect(goes()).toBe(false);
  await checkIn.hide();
  expect(left).toEqual([{ to: 'about:blank', asked: false }]);
});
