import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { ideasFor } from '../../app/strategies/practised-with.ts';
import type { Tool } from '../../core/practice/tools.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { latestReading } from '../page/latest-reading.ts';

/** The ideas that go with the tool in front: `null` until somebody asks for them. */
export function toolIdeas(tool: ReadonlySignal<Tool | null>) {
  const read = signal<{ of: Tool; ideas: readonly StrategyText[] | 'unreadable' } | null>(null);
  const latest = latestReading();
  return {
    ideas: computed(() => (read.value?.of === tool.value ? (read.value?.ideas ?? null) : null)),
    show: async (of: Tool, gentle: boolean) => {
      // What was said of the last failure goes first, so that the same words are heard again.
      if (read.peek()?.ideas === 'unreadable') read.value = null;
      try {
        const ideas = await latest(ideasFor(of, gentle));
        if (ideas) read.value = { of, ideas };
      } catch {
        read.value = { of, ideas: 'unreadable' };
      }
    },
  };
}
