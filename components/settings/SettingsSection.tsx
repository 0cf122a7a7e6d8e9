import type { ComponentChildren } from 'preact';
import { type SectionId, sectionWords } from './SectionList.tsx';

export function SettingsSection({ id, children }: { id: SectionId; children: ComponentChildren }) {
  return (
    <section class="settings-section" aria-labelledby={id}>
      {/* Who follows an address to it arrives at its heading. */}
      <h2 id={id} tabIndex={-1}>
        {sectionWords(id)}
      </h2>
      {children}
    </section>
  );
}
