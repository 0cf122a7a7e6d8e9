import { type ReadonlySignal, signal } from '@preact/signals';
import { type JournalSectionId, journalSections } from '../../components/journal/journal-sections.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { strategyIdIn } from '../../core/strategies/strategy-id.ts';
import { typedDate } from '../../core/time/typed-date.ts';

interface Asked {
  /** The idea on which a note is to be written. */
  about: StrategyId | null;
  /** The last day of a week to look back on. */
  week: Temporal.PlainDate | null;
}

/** What the address asks for besides its section. It is asked for once: what is opened anew only shows that section. */
export function takeAsked(): Asked {
  const asked = new URLSearchParams(location.search);
  const week = typedDate(asked.get('week') ?? '');
  if (location.search) history.replaceState(history.state, '', location.pathname + location.hash);
  return { about: strategyIdIn(asked.get('about')), week };
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
