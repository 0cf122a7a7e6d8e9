import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { offerPromise } from '../../app/journal/offer-promise.ts';
import { saveEdits } from '../../app/settings/edit-settings.ts';
import {
  breathSeconds,
  type DraftView,
  draftView,
  mayBeLookedAt,
  type SeenDraft,
} from '../../core/practice/seen-draft.ts';
import { isOver, secondsLeft, startTimer, type Timer } from '../../core/practice/timer.ts';
import type { WriteFailure } from '../../core/records/storage-failures.ts';
import type { Settings, StyleKind } from '../../core/settings/settings.ts';
import { browser } from '../../platform/browser/browser.ts';
import { writeFailureOf } from '../../platform/storage/failure.ts';
import { here } from '../page/here.ts';
import { oneAtATime } from '../page/one-at-a-time.ts';
import { draftLooking } from './draft-looking.ts';
import { textKeeping } from './text-keeping.ts';
import { ticking } from './ticking.ts';

/** So long after the last letter a message is looked at: nobody is told of a half-written word. */
const restMs = 500;

export type DraftStore = ReturnType<typeof draftStore>;

/** What "Before you send" shows. The text is in here and nowhere else. */
export function draftStore({
  settings,
  today,
  read,
}: {
  settings: ReadonlySignal<Settings | null>;
  today: () => Temporal.PlainDate | null;
  read: () => Promise<void>;
}) {
  const text = signal('');
  const seen = signal<SeenDraft | null>(null);
  const failed = signal(false);
  const breath = signal<{ text: string; timer: Timer } | null>(null);
  const switched = signal<{ kind: StyleKind; failed: WriteFailure | null } | null>(null);
  const keeping = textKeeping(text, today);
  const look = draftLooking();
  let rest = 0;
  /** What stood here after the last text was taken, and what of it the person had typed. */
  const taken = signal({ whole: '', typed: '' });

  /** Whether just what stands here was looked at, as far as it can be. One that was overtaken says nothing. */
  const lookNow = async (): Promise<boolean> => {
    clearTimeout(rest);
    const looked = text.peek();
    if (seen.peek()?.text === looked) return true;
    const isSeen = mayBeLookedAt(looked);
    const show = (found: SeenDraft | null, hasFailed: boolean) => {
      if (text.peek() !== looked) return false;
      batch(() => {
        seen.value = found;
        failed.value = hasFailed;
      });
      return true;
    };
    try {
      const found = isSeen ? await look(looked) : null;
      return isSeen && !found ? false : show(found, false);
    } catch {
      return show(null, true);
    }
  };
  const view = computed<DraftView | null>(
    () => seen.value && draftView(seen.value, settings.value?.draftKindsOff ?? []),
  );
  const isCurrent = computed(() => seen.value?.text === text.value);
  const breathing = computed(() => (breath.value?.text === text.value ? breath.value.timer : null));
  const { now, present } = ticking((moment) => breathing.value !== null && !isOver(breathing.value, moment));
  const left = computed(() => (breathing.value ? secondsLeft(breathing.value, now.value) : null));
  const hasFound = computed(() => view.value?.kind === 'seen' && view.value.findings.length > 0);
  const switchKind = async (kind: StyleKind, on: boolean) => {
    const failed = await saveEdits(browser, [{ kind: 'draft', draft: kind, on }], ...here()).then(
      () => null,
      writeFailureOf,
    );
    if (!failed) await read();
    switched.value = on && !failed ? null : { kind, failed };
  };

  return {
    text,
    view,
    isCurrent,
    hasFound,
    left,
    failed,
    switched,
    taken,
    /** Where there is danger nothing holds the person up. */
    unkept: computed(() => keeping.unkept.value && view.value?.kind !== 'danger'),
    said: keeping.said,
    on: {
      type: (typed: string) => {
        text.value = typed;
        keeping.say('nothing');
        clearTimeout(rest);
        rest = window.setTimeout(lookNow, restMs);
      },
      /** What is found asks for a breath first, once for each wording. */
      copy: oneAtATime(async () => {
        if (!(await lookNow())) return;
        if (view.peek()?.kind === 'danger') return;
        if (hasFound.peek() && left.peek() !== 0) {
          if (left.peek() === null) {
            breath.value = { text: text.peek(), timer: startTimer(breathSeconds, present()) };
          }
          return;
        }
        await keeping.copy();
      }),
      /** A text that was chosen elsewhere. What the person has typed stays in front of it. */
      take: (chosen: string) => {
        const before = text.peek();
        const typed = before === taken.peek().whole ? taken.peek().typed : before;
        const whole = typed.trim() === '' ? chosen : `${typed}\n\n${chosen}`;
        batch(() => {
          taken.value = { whole, typed };
          text.value = whole;
        });
        keeping.say('nothing');
        lookNow();
      },
      keep: keeping.keep,
      promise: (what: string) => {
        offerPromise(browser, { what, date: '' }, here()[0]).catch(() => keeping.say('not_led'));
      },
      switchOff: (kind: StyleKind) => switchKind(kind, false),
      undo: (kind: StyleKind) => switchKind(kind, true),
    },
  };
}
