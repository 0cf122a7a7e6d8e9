import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { IdeaIndex } from '../../app/strategies/idea-index.ts';
import type { Browsed } from '../../core/strategies/search.ts';
import type { StrategyId, StrategyText } from '../../core/strategies/strategy.ts';

/** So few go into the index at a time that no frame has to wait for them. */
const atOnce = 8;

/** What is found by words. The index is made when the page has shown its first picture and rests, or when words are typed. */
export function ideaSearch(all: ReadonlySignal<readonly Browsed[]>, words: ReadonlySignal<string>) {
  /** Another object each time that something else is in it. */
  const ready = signal<{ index: IdeaIndex } | null>(null);
  const failed = signal(false);
  const isWanted = signal(false);
  const indexed = new Map<StrategyId, StrategyText>();
  const made = async () => ready.peek()?.index ?? (await import('../../app/strategies/idea-index.ts')).ideaIndex();
  const fill = async (ideas: readonly Browsed[]) => {
    const index = await made();
    const others = ideas.filter(({ text }) => indexed.get(text.id) !== text);
    for (let at = 0; at < others.length; at += atOnce) {
      const some = others.slice(at, at + atOnce);
      index.put(some);
      for (const { text } of some) indexed.set(text.id, text);
      await new Promise((resolve) => setTimeout(resolve));
    }
    ready.value = { index };
  };
  const tried = (ideas: readonly Browsed[]) =>
    fill(ideas).then(
      () => {
        failed.value = false;
      },
      () => {
        failed.value = true;
      },
    );
  let filling = Promise.resolve();
  effect(() => {
    const ideas = all.value;
    if (ideas.length === 0) return;
    if (isWanted.value) filling = filling.then(() => tried(ideas));
    else requestIdleCallback(() => want());
  });
  const want = () => {
    isWanted.value = true;
  };
  effect(() => {
    if (words.value !== '') want();
  });

  return {
    /** Whether nothing can be sought: the index could not be made, as where an update took its file away. */
    failed: computed(() => failed.value && words.value.trim() !== ''),
    /** Their ids, best first; `null` where no words are sought, or the index is still being made. */
    found: computed(() => (words.value.trim() === '' ? null : (ready.value?.index.find(words.value) ?? null))),
    mayNeedHelp: computed(() => ready.value?.index.mayNeedHelp(words.value) ?? false),
  };
}
