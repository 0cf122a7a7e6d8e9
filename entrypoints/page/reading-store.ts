import { computed, type Signal, signal } from '@preact/signals';
import { pointPopup } from '../../app/day/point-popup.ts';
import { loadStrategy } from '../../app/strategies/library.ts';
import type { Days } from '../../core/day/day-turn.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { hearChanges } from '../../platform/storage/changes.ts';
import { watchDays } from './day-turn.ts';
import { here } from './here.ts';
import { type PageStore, pageStore } from './page-store.ts';
import { isSeen } from './page-visibility.ts';

interface PageReading<Shown> {
  /** Reads it as it is stored at one moment; rejects where records cannot be read. */
  read: (now: Temporal.Instant, zone: string) => Promise<Shown>;
  days?: (shown: Shown) => Days;
  /** What of it is shown in the place of what was shown before; `null` where nothing of it is. */
  accept?: (read: Shown, before: Shown | null) => Shown | null;
  mayRead?: () => boolean;
}

/** The store of a page that shows what is stored, `null` until it is first read. */
export interface ReadingStore<Shown, Said, Failed> extends PageStore<Shown | null, Said, Failed> {
  unreadable: Signal<{ error: unknown } | null>;
  /** Shows what a reading brings, unless another one has begun meanwhile; rejects where it does. */
  show: (reading: Promise<Shown>) => Promise<void>;
  read: () => Promise<void>;
  /** `read`, unless the page is busy. */
  readAtRest: () => void;
  /** Reads for the first time, and again whenever something else may be stored or another day has begun. */
  start: () => void;
}

export function readingStore<Shown extends { settings: Settings }, Said, Failed = never>(
  nothing: Said,
  { read: readNow, days, accept = (read) => read, mayRead = () => true }: PageReading<Shown>,
): ReadingStore<Shown, Said, Failed> {
  const page = pageStore<Shown | null, Said, Failed>(null, nothing);
  const unreadable = signal<{ error: unknown } | null>(null);
  const show = async (reading: Promise<Shown>) => {
    const latest = await page.latest(reading);
    const accepted = latest && accept(latest, page.shown.peek());
    if (!accepted) return;
    showLook(latest.settings.look);
    page.shown.value = accepted;
    unreadable.value = null;
    // What is said of a change comes with the picture of it, however long the browser takes with the toolbar button.
    pointPopup(...here(), loadStrategy).catch(() => {});
  };
  const read = () =>
    show(readNow(...here())).catch((error) => {
      unreadable.value = { error };
    });
  const readAtRest = () => {
    if (mayRead()) read();
  };
  const start = () => {
    read();
    // A page that nobody sees is read when it is seen again.
    hearChanges(() => isSeen() && readAtRest());
    const shownDays = computed(() => page.shown.value && (days?.(page.shown.value) ?? null));
    shownDays.subscribe(watchDays(() => shownDays.peek(), readAtRest));
  };
  return { ...page, unreadable, show, read, readAtRest, start };
}
