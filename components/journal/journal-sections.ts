import { i18n } from '#i18n';

/** The sections of the journal in their order, each with its address: `journal.html#promises`. */
export const journalSections = ['days', 'look-back', 'promises', 'check-in', 'notes'] as const;
export type JournalSectionId = (typeof journalSections)[number];

export function journalSectionWords(id: JournalSectionId): string {
  if (id === 'look-back') return i18n.t('journal.lookBack');
  return id === 'check-in' ? i18n.t('journal.checkIn') : i18n.t(`journal.${id}`);
}
