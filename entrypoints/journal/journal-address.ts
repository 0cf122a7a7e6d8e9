import { type ReadonlySignal, signal } from '@preact/signals';
import { type JournalSectionId, journalSections } from '../../components/journal/journal-sections.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { strategyIdIn } from '../../core/strategies/strategy-id.ts';

/** The idea on which the address asks for a note. It is asked for once: what is opened anew only shows the notes. */
export function takeIdea(): StrategyId | null {
  const id = strategyIdIn(new URLSearchParams(location.search).get('about'));
  if (location.search) history.replaceState(history.state, '', location.pathname + location.hash);
  return id;
}

const first = 'days';
const addressed = () => journalSections.find((id) => id === location.hash.slice(1));

/** The section that the address names, also when it is stepped back to; `went` is called with each that it leads to. */
export function journalAddress(went: (to: JournalSectionId) => void): ReadonlySignal<JournalSectionId> {
  const section = signal<JournalSectionId>(addressed() ?? first);
  addEventListener('hashchange', () => {
    const to = addressed() ?? (location.hash === '' ? first : null);
    // Other addresses are those of places within the section.
    if (!to) return;
    section.value = to;
    went(to);
  });
  return section;
}
