import { signal } from '@preact/signals';
import { keepShown } from '../../app/day/keep-shown.ts';
import { OtherStrategy } from '../../core/day/transitions.ts';
import type { Support } from '../../core/strategies/evidence.ts';
import { here } from '../page/here.ts';
import { latestReading } from '../page/latest-reading.ts';
import { pageStore } from '../page/page-store.ts';
import { isInView, type Opening } from './opening.ts';
import { firstPanel, type Panel } from './popup-panel.ts';
import type { Failure, Said } from './popup-said.ts';
import type { Status } from './status.ts';

export type PopupStore = ReturnType<typeof popupStore>;

/** `opened` is what was read before the first picture; `loadPanels` brings what draws the panels. */
export function popupStore(opened: Opening, loadPanels: () => Promise<unknown>) {
  const { attempt, ...page } = pageStore<Opening, Said, Failure>(opened, { kind: 'nothing' });
  /** What is said of nudges; `null` until it is first read. */
  const status = signal<Status | null>(null);
  const panel = signal<Panel>(firstPanel(opened));
  /** What the strategy stands on, once the person asked. */
  const why = signal<Support[] | null>(null);
  /** Another object each time that the words were copied. */
  const copied = signal<object | null>(null);
  const latestStatus = latestReading();

  /** Reads what is said of nudges. Gives back what it read also where a later reading is shown by then. */
  const refresh = async () => {
    const { date } = page.shown.peek().day;
    const reading = import('./status.ts').then(({ readStatus }) => readStatus(date, ...here()));
    const latest = await latestStatus(reading);
    if (latest) status.value = latest;
    return latest ?? reading.catch(() => null);
  };
  return {
    ...page,
    status,
    panel,
    why,
    copied,
    loadPanels,
    refresh,
    open: async (wanted: Panel) => {
      await loadPanels();
      panel.value = wanted;
    },
    show: async (opening: Opening) => {
      if (!isInView(opening)) await loadPanels();
      page.shown.value = opening;
      panel.value = firstPanel(opening);
      copied.value = null;
      why.value = null;
      if (isInView(opening)) await keepShown(opening.day, opening.strategy);
    },
    fail: (error: unknown) => {
      page.failed.value = failureBy(error) ?? 'save';
    },
    attempt: (action: () => Promise<unknown>, failure: Failure = 'save') =>
      attempt(action, (error) => failureBy(error) ?? failure),
  };
}

function failureBy(error: unknown): Failure | null {
  if (error instanceof OtherStrategy) return 'changed';
  const name = error instanceof Error && error.name;
  return name === 'RecordsLost' ? 'lost' : name === 'NewerRecord' ? 'newer' : null;
}
