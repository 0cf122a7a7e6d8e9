import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test, vi } from 'vitest';
import { addHardDay, editHardDay } from '../../../../app/journal/keep-hard-day.ts';
import type { HardDay } from '../../../../core/journal/note.ts';
import { journalStore } from '../../../../entrypoints/journal/journal-store.ts';
import { HardDayWriting } from '../../../../entrypoints/journal/notes/HardDays.tsx';
import { readHardDays, removeHardDay } from '../../../../platform/storage/journal/note-store.ts';
import { morning } from '../../day/one-morning.ts';
import { beginPage } from '../../page/some-page.ts';

const date = Temporal.PlainDate.from('2026-05-03');

beforeEach(async () => {
  await beginPage();
  vi.stubGlobal('location', { hash: '#notes', search: '' });
});

async function journal() {
  const store = journalStore();
  await vi.waitFor(() => expect(store.shown.value?.section).toBe('notes'));
  return store;
}

/** A hard day whose name is being changed here, after something was done elsewhere. */
async function changing(elsewhere: (day: HardDay) => Promise<unknown>) {
  const day = await addHardDay({ date, name: 'The funeral', yearly: true });
  const store = await journal();
  store.hardDay.edit(day);
  store.hardDay.type({ name: 'The day we said goodbye' });
  await elsewhere(day);
  await store.on.again();
  return store;
}

test('a hard day that was removed in another window is one of its own where it is kept here all the same', async () => {
  const store = await changing(({ id }) => removeHardDay(id, morning));
  const { hardDay, failed, focusOn } = store;
  await hardDay.keep();
  expect([await readHardDays(), failed.value]).toEqual([[], { at: 'hardDay', what: 'removed' }]);
  expect(renderToString(h(HardDayWriting, { store }))).toContain('a hard day of its own');
  await hardDay.keep();
  const [kept = expect.unreachable(), ...more] = await readHardDays();
  expect([kept, more]).toMatchObject([{ date, name: 'The day we said goodbye', yearly: true }, []]);
  expect([hardDay.form.value, failed.value, focusOn.value]).toEqual([null, null, `hard-${kept.id}`]);
});

test('one that was changed in another window is kept once more in its place, and that is said before', async () => {
  const store = await changing((day) => editHardDay(day, { name: 'Grandma', yearly: false }));
  await store.hardDay.keep();
  expect(await readHardDays()).toMatchObject([{ name: 'Grandma' }]);
  expect(store.failed.value).toEqual({ at: 'hardDay', what: 'changed' });
  expect(renderToString(h(HardDayWriting, { store }))).toContain('takes the place of what is there');
  await store.hardDay.keep();
  expect(await readHardDays()).toMatchObject([{ name: 'The day we said goodbye', yearly: false }]);
  expect([store.hardDay.form.value, store.failed.value]).toEqual([null, null]);
});

test('what was typed of a hard day is asked about before it is left', async () => {
  const { hardDay, focusOn } = await journal();
  hardDay.write();
  hardDay.leave();
  expect(hardDay.form.value).toBeNull();
  hardDay.write();
  hardDay.type({ name: 'The day we said goodbye' });
  hardDay.leave();
  expect([hardDay.form.value, focusOn.value]).toMatchObject([{ isLeaving: true }, 'hard-leaving']);
  hardDay.stay();
  expect([hardDay.form.value, focusOn.value]).toMatchObject([{ isLeaving: false }, 'hard-date']);
  hardDay.leave();
  hardDay.drop();
  expect(hardDay.form.value).toBeNull();
});
