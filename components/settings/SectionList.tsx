import { i18n } from '#i18n';

/** The sections of the options in their order, each with its address: `options.html#about-you`. */
export const sections = ['rhythm', 'about-you', 'nudges', 'practice', 'appearance', 'data', 'about'] as const;

export type SectionId = (typeof sections)[number];

export function sectionWords(id: SectionId): string {
  return i18n.t(id === 'about-you' ? 'sections.aboutYou' : `sections.${id}`);
}

export function SectionList({ inView }: { inView: SectionId }) {
  return (
    <nav class="sections" aria-label={i18n.t('sections.title')}>
      <ul>
        {sections.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === inView ? 'true' : undefined}>
              {sectionWords(id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
