import { signal } from '@preact/signals';
import { type SectionId, sections } from '../../components/settings/SectionList.tsx';

/** A section is in view whose heading has passed this part of the window's height. */
const readingLine = 0.3;

/** The section that a person reads, for the list of sections. */
export const sectionInView = signal<SectionId>('rhythm');

const headingOf = (id: string) => document.getElementById(id);

/** Follows the address to a section, also when it is stepped back to. Called once the sections are there. */
export function followAddress(): () => void {
  const addressed = () => sections.find((id) => id === location.hash.slice(1));
  const topOf = (id: SectionId) => headingOf(id)?.getBoundingClientRect().top ?? innerHeight;
  const look = () => {
    const passed = sections.filter((id) => topOf(id) < innerHeight * readingLine);
    const { scrollHeight } = document.documentElement;
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 1;
    // The last ones are too short to get that far up.
    const last = addressed() ?? 'about';
    sectionInView.value = isAtEnd && topOf(last) >= 0 ? last : (passed.at(-1) ?? 'rhythm');
  };
  const go = () => {
    const id = addressed();
    if (!id) return;
    headingOf(id)?.scrollIntoView();
    headingOf(id)?.focus();
    look();
  };
  go();
  look();
  addEventListener('hashchange', go);
  addEventListener('scroll', look, { passive: true });
  return () => {
    removeEventListener('hashchange', go);
    removeEventListener('scroll', look);
  };
}
