import { effect, signal } from '@preact/signals';
import { readIdeaTitles } from '../../../app/strategies/idea-titles.ts';
import type { Note } from '../../../core/journal/note.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';

/** What the ideas of these notes are called, once it is known. */
export function ideaTitles(seen: () => readonly Note[]) {
  const titles = signal<ReadonlyMap<StrategyId, string>>(new Map());
  const asked = new Set<StrategyId>();
  effect(() => {
    const missing = [...new Set(seen().flatMap(({ strategy }) => strategy ?? []))].filter((id) => !asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) asked.add(id);
    readIdeaTitles(missing).then(
      (found) => {
        titles.value = new Map([...titles.peek(), ...found]);
      },
      () => {
        for (const id of missing) asked.delete(id);
      },
    );
  });
  return titles;
}
