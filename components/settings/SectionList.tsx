import { i18n } from '#i18n';
import { SectionLinks } from '../controls/SectionLinks.tsx';

/** The sections of the options in their order, each with its address: `options.html#about-you`. */
export const sections = ['rhythm', 'about-you', 'nudges', 'practice', 'appearance', 'data', 'about'] as const;

export type SectionId = (typeof sections)[number];

export function sectionWords(id: SectionId): string {
  return i18n.t(id === 'about-you' ? 'sections.aboutYou' : `sections.${id}`);
}

export function SectionList({ inView }: { inView: SectionId }) {
  const links = sections.map((id) => ({ id, name: sectionWords(id) }));
  return <SectionLinks title={i18n.t('sections.title')} links={links} current={inView} />;
}
