import { useEffect, useRef, useState } from 'preact/hooks';
import { keepGentle, notForMe, pickForToday } from '../../app/picking/replace-strategy.ts';
import { bringBackOwn } from '../../app/strategies/own-strategies.ts';
import { placeOf } from '../../components/strategies/browse-places.ts';
import { asksFirst } from '../../core/picking/asks-first.ts';
import type { OwnStrategy } from '../../core/strategies/own-strategy.ts';
import { type Browsed, type Filters, noFilters } from '../../core/strategies/search.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { hearChanges } from '../../platform/storage/changes.ts';
import { failureOf } from '../../platform/storage/failure.ts';
import { changeMark, deleteOwn } from '../../platform/storage/mark-store.ts';
import { hasTurned, useDays } from '../page/day-turn.ts';
import { latestReading } from '../page/latest-reading.ts';
import { browsedOwn, type Reading, readBrowse } from './reading.ts';
import { type Removed, useWriting } from './writing.ts';

/** What the page last said beside the list: another object each time, so that the same words are heard again. */
export interface Said {
  what: 'nothing' | 'saved' | 'takenOff' | 'putAway' | 'back' | 'picked' | 'removed' | 'gentle' | 'newDay';
}

const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];

/**
 * The one owner of the browse page's state. Filters, the answer to a gate's question and what was removed live in it
 * alone: nothing of them stays in the history or anywhere else.
 */
export function useBrowse() {
  const [reading, setReading] = useState<Reading | null>(null);
  const [unreadable, setUnreadable] = useState<{ error: unknown } | null>(null);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [open, setOpen] = useState<readonly StrategyId[]>([]);
  const [kept, setKept] = useState<readonly StrategyId[]>([]);
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const [canSayNo, setCanSayNo] = useState(false);
  const [failedAt, setFailedAt] = useState<StrategyId | null>(null);
  const [said, setSaid] = useState<Said>({ what: 'nothing' });
  const say = (what: Said['what']) => setSaid({ what });
  const [focusOn, setFocusOn] = useState<string | null>(null);

  const readings = useRef(latestReading()).current;
  const read = async () => {
    try {
      const latest = await readings(readBrowse(...here()));
      if (!latest) return;
      showLook(latest.settings.look);
      setReading(latest);
      setUnreadable(null);
      if (reading && !latest.day.date.equals(reading.day.date)) say('newDay');
    } catch (error) {
      setUnreadable({ error });
    }
  };
  useEffect(() => {
    read();
    // One that nobody sees is read when it is seen again.
    return hearChanges(() => document.visibilityState === 'visible' && read());
  }, []);
  // The popup may have got another strategy meanwhile.
  useDays(reading?.days ?? null, read);
  useEffect(() => {
    if (!focusOn) return;
    document.getElementById(focusOn)?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const unfold = (id: StrategyId) => setOpen((now) => [...now.filter((one) => one !== id), id]);
  const fold = (id: StrategyId) => setOpen((now) => now.filter((one) => one !== id));
  const keepInView = (id: StrategyId) => setKept((now) => [...now, id]);
  /**
   * Does something with one strategy, says what, and reads what is stored then; where that fails, says so beside it. What
   * was said of the last failure goes first, so that the same words are heard again.
   */
  const attempt = async (
    id: StrategyId,
    what: Said['what'],
    action: (shown: Reading) => Promise<unknown>,
    then = () => {},
  ) => {
    if (!reading) return;
    setFailedAt(null);
    try {
      // What is picked is for today, whichever day is shown.
      await action(hasTurned(reading.days) ? await readBrowse(...here()) : reading);
      await read();
      say(what);
      then();
    } catch (error) {
      setFailedAt(id);
      // What can be done then is said in the place of the list.
      if (failureOf(error) === 'lost') await read();
    }
  };
  const { writing, on: onWriting } = useWriting({
    reading,
    focus: setFocusOn,
    onKept: async (id) => {
      keepInView(id);
      unfold(id);
      await read();
      say('saved');
      setFocusOn(placeOf.title(id));
    },
  });

  const isRemoved = ({ summary }: Browsed) => removed.some(({ own }) => own.id === summary.id);
  const all = [
    ...(reading?.strategies.filter((one) => !isRemoved(one)) ?? []),
    ...removed.map(({ own, marks }) => browsedOwn(own, marks)),
  ];
  const isAsking = ({ summary }: Browsed) => asksFirst(summary) && !canSayNo;
  const on = {
    ...onWriting,
    again: read,
    filter: (change: Partial<Filters>) => {
      // A skill belongs to its theme.
      setFilters((now) => ({ ...now, ...(change.theme && { skill: 'any' as const }), ...change }));
      setKept([]);
      say('nothing');
    },
    clear: () => {
      setFilters(noFilters);
      setKept([]);
      say('nothing');
      setFocusOn(placeOf.search);
    },
    toggle: (strategy: Browsed) => {
      const { id } = strategy.summary;
      if (open.includes(id)) return fold(id);
      // One question at a time.
      const asking = isAsking(strategy) ? all.filter(isAsking).map(({ summary }) => summary.id) : [];
      setOpen((now) => [...now.filter((one) => !asking.includes(one)), id]);
    },
    save: (id: StrategyId, saved: boolean) => {
      keepInView(id);
      return attempt(id, saved ? 'saved' : 'takenOff', () => changeMark(id, { saved }));
    },
    hide: (id: StrategyId) => {
      keepInView(id);
      return attempt(
        id,
        'putAway',
        ({ day }) => (day.strategy === id ? notForMe(day, Temporal.Now.instant()) : changeMark(id, { hidden: true })),
        () => {
          fold(id);
          // Among those that are "not for me" it just stays what it is.
          setFocusOn(filters.list === 'hidden' ? placeOf.title(id) : placeOf.undo(id));
        },
      );
    },
    show: (id: StrategyId) => {
      keepInView(id);
      return attempt(
        id,
        'back',
        () => changeMark(id, { hidden: false }),
        () => setFocusOn(placeOf.title(id)),
      );
    },
    pick: (id: StrategyId) =>
      attempt(
        id,
        'picked',
        ({ day }) => pickForToday(day, id, Temporal.Now.instant()),
        () => setFocusOn(placeOf.today(id)),
      ),
    /** "Yes" to a gate's question holds until the page is closed. */
    yes: () => setCanSayNo(true),
    notSafe: (id: StrategyId) =>
      attempt(
        id,
        'gentle',
        ({ day }) => keepGentle(day, Temporal.Now.instant()),
        () => setFocusOn(placeOf.gentle),
      ),
    remove: (own: OwnStrategy) =>
      attempt(
        own.id,
        'removed',
        async ({ marks }) => {
          await deleteOwn(own.id);
          setRemoved((now) => [...now, { own, marks: marks.filter(({ id }) => id === own.id) }]);
        },
        () => {
          fold(own.id);
          setFocusOn(placeOf.undo(own.id));
        },
      ),
    bringBack: async (back: Removed) => {
      const { id } = back.own;
      keepInView(id);
      await attempt(
        back.own.id,
        'back',
        async ({ settings }) => {
          await bringBackOwn(back.own, settings, ...here());
          for (const { saved, hidden } of back.marks) await changeMark(id, { saved, hidden });
        },
        () => {
          setRemoved((now) => now.filter((one) => one !== back));
          setFocusOn(placeOf.title(id));
        },
      );
    },
  };
  return { reading, unreadable, all, filters, open, kept, removed, failedAt, said, writing, isAsking, isRemoved, on };
}
