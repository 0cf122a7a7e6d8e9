import { computed, effect, signal } from '@preact/signals';
import { saveOwn } from '../../app/strategies/own-strategies.ts';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import type { ChangeFailure } from '../../core/records/storage-failures.ts';
import { isChanged, ownProblems } from '../../core/strategies/own-problems.ts';
import { emptyOwn, type OwnStrategy, ownFields, ownSince, tidyOwn } from '../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { changeFailureOf } from '../../platform/storage/failure.ts';
import { newOwnId } from '../../platform/storage/mark-store.ts';
import { here } from '../page/here.ts';
import type { BrowseReading } from './browse-reading.ts';

interface Writing {
  own: OwnStrategy;
  before: OwnStrategy;
  isNew: boolean;
  asked: number;
  leaving: boolean;
  failed: ChangeFailure | null;
}

export function ownWriting(
  shown: () => Pick<BrowseReading, 'settings' | 'own'> | null,
  focus: (place: string) => void,
  kept: (id: StrategyId) => Promise<void>,
) {
  const writing = signal<Writing | null>(null);
  let keeping = false;
  let typed = false;
  let leftFrom = '';
  const isOpen = computed(() => writing.value !== null);
  effect(() => {
    if (!isOpen.value) return undefined;
    const ask = (event: Event) => typed && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  });

  const change = (part: Partial<Writing>) => {
    const now = writing.peek();
    if (now) writing.value = { ...now, ...part };
  };
  const begin = (own: OwnStrategy, isNew: boolean) => {
    typed = false;
    writing.value = { own, before: own, isNew, asked: 0, leaving: false, failed: null };
    focus(placeOf.form);
  };
  const close = () => {
    const closed = writing.peek();
    writing.value = null;
    if (closed) focus(closed.isNew || closed.failed === 'removed' ? placeOf.write : placeOf.edit(closed.own.id));
  };
  const hasProblem = ({ own, asked }: Writing): boolean => {
    const problems = ownProblems(own);
    const first = ownFields.find((field) => problems[field]);
    if (!first) return false;
    change({ asked: asked + 1 });
    focus(placeOf.field(first));
    return true;
  };

  /** What is kept, and the one the person knows of it, who may have been told that another window was first. */
  const toKeep = ({ own, before, isNew, failed }: Writing): { own: OwnStrategy; known: OwnStrategy | null } => {
    if (isNew) return { own, known: null };
    if (failed === 'removed') return { own: { ...own, id: newOwnId() }, known: null };
    const stored = failed === 'changed' && shown()?.own.find(({ id }) => id === own.id);
    return { own, known: stored ? ownSince(before, stored, own) : before };
  };

  return {
    writing,
    write: () => begin(emptyOwn(newOwnId()), true),
    edit: (own: OwnStrategy) => begin(own, false),
    type: (part: Partial<OwnStrategy>) => {
      const now = writing.peek();
      if (!now) return;
      typed = true;
      change({ own: { ...now.own, ...part } });
    },
    keep: async () => {
      const [written, reading] = [writing.peek(), shown()];
      if (!written || !reading || keeping || hasProblem(written)) return;
      keeping = true;
      const { own, known } = toKeep(written);
      change({ failed: null });
      try {
        await saveOwn(own, reading.settings, ...here(), known);
        const now = writing.peek();
        const isOpen = now?.own.id === written.own.id;
        // What was typed meanwhile is not kept yet.
        if (isOpen && isChanged(now.own, written.own)) {
          return change({ own: { ...now.own, id: own.id }, before: tidyOwn(own), isNew: false });
        }
        if (isOpen) writing.value = null;
        await kept(own.id);
      } catch (error) {
        change({ failed: changeFailureOf(error) });
      } finally {
        keeping = false;
      }
    },
    leave: () => {
      const now = writing.peek();
      if (!now || !isChanged(now.own, now.before)) return close();
      leftFrom = document.activeElement?.id ?? '';
      change({ leaving: true });
      focus(placeOf.leaving);
    },
    stay: () => {
      change({ leaving: false });
      focus(leftFrom || placeOf.form);
    },
    drop: close,
  };
}
