import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { vi } from 'vitest';
import { type JournalPageStore, journalAttempt } from '../../../../entrypoints/journal/journal-attempt.ts';
import type { ReadingOf } from '../../../../entrypoints/journal/journal-reading.ts';
import { PromisesSection } from '../../../../entrypoints/journal/promises/PromisesSection.tsx';
import { promiseActions } from '../../../../entrypoints/journal/promises/promise-actions.ts';
import { promiseWriting } from '../../../../entrypoints/journal/promises/promise-writing.ts';
import { pageStore } from '../../../../entrypoints/page/page-store.ts';
import { listPromises } from '../../../../platform/storage/journal/promise-store.ts';
import { readSettings } from '../../../../platform/storage/settings-store.ts';
import { dayStart, zone } from '../own-promises.ts';

/** The journal's promises as one window shows them at a moment; `drawn` gives them as text. */
export async function promiseSection(begun: Temporal.Instant) {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('window', globalThis);
  let now = begun;
  const page = pageStore<ReadingOf<'promises'> | null, never, never>(null, 'nothing' as never);
  const read = async () => {
    const { records } = await listPromises();
    const settings = await readSettings(now);
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const reading = { section: 'promises', promises: records, settings, now, zone, days: { today, dayStart } };
    page.shown.value = reading as unknown as ReadingOf<'promises'>;
  };
  const store = { ...page, read } as unknown as JournalPageStore;
  const attempt = journalAttempt(store);
  const focused: string[] = [];
  const focus = (place: string) => void focused.push(place);
  const writing = promiseWriting(store, attempt, focus);
  const promiseOn = promiseActions(store, attempt, focus);
  const drawn = async () => {
    await read();
    const props = { store: { failed: page.failed, writing, promiseOn }, reading: page.shown.value };
    return renderToString(h(PromisesSection as never, props));
  };
  const goTo = (moment: Temporal.Instant) => {
    now = moment;
    return read();
  };
  await read();
  return { goTo, writing, promiseOn, failed: page.failed, focused, drawn };
}
