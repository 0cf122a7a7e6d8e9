import { computed, signal } from '@preact/signals';
import { type ReadableStore, readReadable } from '../../app/transfer/read-readable.ts';
import { type ChapterId, readableChapters } from '../../components/transfer/readable/readable-chapters.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import { pickedOf } from '../../core/transfer/readable.ts';
import { onlyKept } from '../../core/transfer/readable-records.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { readingStore } from '../page/reading-store.ts';

const offered: readonly ChapterId[] = ['parked', 'page', 'line', 'noticed', 'promises', 'days', 'checkIns', 'hardDays'];

interface SummaryReading extends ReadableStore {
  settings: Settings;
  gentle: boolean;
}

async function readSummary(now: Temporal.Instant): Promise<SummaryReading> {
  const settings = await readSettings(now);
  return { settings, gentle: isGentle(settings, now), ...(await readReadable()) };
}

export type SummaryStore = ReturnType<typeof summaryStore>;

/** What may go onto the page, and what the person picked of it: kept nowhere, and nothing is picked before they do. */
export function summaryStore() {
  const page = readingStore<SummaryReading, 'nothing'>('nothing', { read: readSummary });
  const picked = signal<ReadonlySet<string>>(new Set());
  const chapters = computed(() => {
    const { shown } = page;
    if (!shown.value) return null;
    const { records, titles, gentle } = shown.value;
    // How things stand is not shown while safety comes first.
    return readableChapters(
      onlyKept(records),
      titles,
      offered.filter((id) => id !== 'checkIns' || !gentle),
    );
  });
  page.start();
  return {
    unreadable: page.unreadable,
    chapters,
    hasNewer: computed(() => page.shown.value?.records.hasNewer ?? false),
    picked,
    sheet: computed(() => pickedOf(chapters.value ?? [], picked.value)),
    on: {
      again: page.read,
      pick: (ids: readonly string[], on: boolean) => {
        const next = new Set(picked.peek());
        for (const id of ids)
          if (on) next.add(id);
          else next.delete(id);
        picked.value = next;
      },
      print: () => window.print(),
    },
  };
}
