import { useEffect, useRef, useState } from 'preact/hooks';
import { saveOwn } from '../../app/strategies/own-strategies.ts';
import { placeOf } from '../../components/strategies/browse-places.ts';
import type { Mark } from '../../core/strategies/mark.ts';
import { isChanged, ownProblems } from '../../core/strategies/own-problems.ts';
import { emptyOwn, type OwnStrategy, ownFields, ownId } from '../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { newOwnId } from '../../platform/storage/mark-store.ts';
import type { Reading } from './reading.ts';

/** One's own strategy while it is written or changed. */
export interface Writing {
  own: OwnStrategy;
  /** As it was when the form opened. */
  before: OwnStrategy;
  isNew: boolean;
  /** How often the person has asked to keep it where it could not be kept. */
  asked: number;
  /** Whether the person wants to leave with changed text and is asked first. */
  leaving: boolean;
  failed: boolean;
}

/** One that was removed on this page and may come back, with what it was marked as. */
export interface Removed {
  own: OwnStrategy;
  marks: Mark[];
}

/** The form's part of the page's state. What was typed stays until it is stored or the person says that it may go. */
export function useWriting({
  reading,
  focus,
  onKept,
}: {
  reading: Reading | null;
  focus: (place: string) => void;
  onKept: (id: StrategyId) => Promise<void>;
}) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const keeping = useRef(false);
  const changed = writing !== null && isChanged(writing.own, writing.before);
  // Known before anything is drawn anew: a tab can be closed right after a key was pressed.
  const typed = useRef(false);
  const isOpen = writing !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const ask = (event: Event) => typed.current && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOpen]);

  const change = (part: Partial<Writing>) => setWriting((now) => now && { ...now, ...part });
  const begin = (own: OwnStrategy, isNew: boolean) => {
    typed.current = false;
    setWriting({ own, before: own, isNew, asked: 0, leaving: false, failed: false });
    focus(placeOf.form);
  };
  const close = () => {
    setWriting(null);
    if (writing) focus(writing.isNew ? placeOf.write : placeOf.title(writing.own.id));
  };

  const on = {
    write: () => begin(emptyOwn(ownId(1)), true),
    edit: (own: OwnStrategy) => begin(own, false),
    type: (part: Partial<OwnStrategy>) => {
      typed.current = true;
      setWriting((now) => now && { ...now, own: { ...now.own, ...part } });
    },
    keep: async () => {
      if (!writing || !reading || keeping.current) return;
      const problems = ownProblems(writing.own);
      const first = ownFields.find((field) => problems[field]);
      if (first) {
        change({ asked: writing.asked + 1 });
        focus(placeOf.field(first));
        return;
      }
      keeping.current = true;
      change({ failed: false });
      try {
        const id = writing.isNew ? await newOwnId() : writing.own.id;
        await saveOwn({ ...writing.own, id }, reading.settings, Temporal.Now.instant(), Temporal.Now.timeZoneId());
        setWriting(null);
        await onKept(id);
      } catch {
        change({ failed: true });
      } finally {
        keeping.current = false;
      }
    },
    leave: () => {
      if (!changed) return close();
      change({ leaving: true });
      focus(placeOf.leaving);
    },
    stay: () => {
      change({ leaving: false });
      focus(placeOf.form);
    },
    drop: close,
  };
  return { writing, on };
}
