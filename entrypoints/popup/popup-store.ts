import { signal } from '@preact/signals';
import { keepShown } from '../../app/day/keep-shown.ts';
import { isInView, type Opening } from '../../app/day/open-day.ts';
import { pointPopup } from '../../app/day/point-popup.ts';
import { loadStrategy } from '../../app/strategies/library.ts';
import { OtherStrategy } from '../../core/day/transitions.ts';
import type { Support } from '../../core/strategies/evidence.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { changeFailureOf } from '../../platform/storage/failure.ts';
import { here } from '../page/here.ts';
import { latestReading } from '../page/latest-reading.ts';
import { pageStore } from '../page/page-store.ts';
import { firstPanel, type Panel } from './popup-panel.ts';
import type { Failure, Said } from './popup-said.ts';
import { readStatus, type Status } from './status.ts';

export type PopupStore = ReturnType<typeof popupStore>;

export function popupStore(opened: Opening) {
  const { attempt, ...page } = pageStore<Opening, Said, Failure>(opened, { kind: 'nothing' });
  /** What is said of nudges; `null` until it is first read. */
  const status = signal<Status | null>(null);
  const panel = signal<Panel>(firstPanel(opened));
  /** What the strategy stands on, once the person asked. */
  const why = signal<Support[] | null>(null);
  /** Another object each time that the words were copied. */
  const copied = signal<object | null>(null);
  /** When the answer was given that was given here. */
  const answered = signal<string | null>(null);
  const latestStatus = latestReading();
  let isChanging = false;

  /** Reads what is said of nudges. Gives back what it read also where a later reading is shown by then. */
  const refresh = async () => {
    const { date } = page.shown.peek().day;
    const reading = readStatus(date, ...here());
    const latest = await latestStatus(reading);
    if (latest) {
      status.value = latest;
      showLook(latest.settings.look);
    }
    return latest ?? reading.catch(() => null);
  };
  return {
    ...page,
    status,
    panel,
    answered,
    why,
    copied,
    refresh,
    /** What was said before goes: it speaks of something else. */
    open: (wanted: Panel) => {
      panel.value = wanted;
      page.say({ kind: 'nothing' });
    },
    /** What is pressed while this is so was meant for what stands here no more, and is none. */
    isChanging: () => isChanging,
    changing: async <Done>(change: () => Promise<Done>): Promise<Done> => {
      isChanging = true;
      return change().finally(() => {
        isChanging = false;
      });
    },
    show: async (opening: Opening) => {
      page.shown.value = opening;
      panel.value = firstPanel(opening);
      copied.value = null;
      why.value = null;
      if (isInView(opening)) await keepShown(opening.day, opening.strategy);
      await pointPopup(...here(), loadStrategy);
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
  const failure = changeFailureOf(error);
  if (failure === 'changed' || failure === 'removed') return 'meanwhile';
  return failure === 'save' ? null : failure;
}
