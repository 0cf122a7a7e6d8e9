import { computed, signal } from '@preact/signals';
import { offerPromise } from '../../app/journal/offer-promise.ts';
import { dayOf, repairText, softStartText } from '../../components/practice/written-words.ts';
import { breathAfter, breathsSeconds } from '../../core/practice/five-breaths.ts';
import {
  afterAct,
  freshTurns,
  secondsFor,
  type Turns,
  type TurnsAct,
  turnSeconds,
} from '../../core/practice/listening-turns.ts';
import { minutesFor } from '../../core/practice/tools.ts';
import { browser } from '../../platform/browser/browser.ts';
import { here } from '../page/here.ts';
import { timerStore } from './timer-store.ts';
import { writingStore } from './writing-store.ts';

export type ToolStores = ReturnType<typeof toolStores>;

/** What goes on in each tool. It stays while the page does, whichever tool is in front, and no longer. */
export function toolStores(today: () => Temporal.PlainDate | null) {
  const pause = (tool: 'third_person' | 'urge') => ({
    writing: writingStore(() => '', today),
    timer: timerStore(minutesFor(tool) * 60),
  });
  return {
    turns: turnsStore(),
    softStart: writingStore(softStartText, today),
    repair: repairStore(today),
    thirdPerson: pause('third_person'),
    urge: pause('urge'),
    breaths: breathsStore(),
  };
}

function repairStore(today: () => Temporal.PlainDate | null) {
  const store = writingStore((parts) => repairText(parts, today()), today);
  const { parts, say, on } = store;
  const promise = () => {
    const what = parts.peek().fix?.trim() ?? '';
    const date = dayOf(parts.peek(), today())?.toString() ?? '';
    offerPromise(browser, { what, date }, here()[0]).catch(() => say('not_led'));
  };
  return { ...store, on: { ...on, promise } };
}

function turnsStore() {
  const turns = signal<Turns>(freshTurns);
  const timer = timerStore(turnSeconds.whole);
  return {
    turns,
    timer,
    act: (act: TurnsAct) => {
      const after = afterAct(turns.peek(), act);
      if (after === turns.peek()) return;
      turns.value = after;
      const seconds = secondsFor(after);
      timer.on.set(seconds ?? turnSeconds.whole);
      if (seconds !== null) timer.on.start();
    },
  };
}

function breathsStore() {
  const { seconds, left, on } = timerStore(breathsSeconds);
  return {
    breath: computed(() => (left.value === null ? null : breathAfter(seconds.value - left.value))),
    over: computed(() => left.value === 0),
    start: on.start,
    stop: () => on.set(breathsSeconds),
  };
}
