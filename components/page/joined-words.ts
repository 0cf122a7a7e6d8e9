import { i18n } from '#i18n';
import { locale } from '../time/locale.ts';

export function joined(form: 'sentences' | 'after' | 'sources', pieces: readonly (string | null)[]): string {
  const [first, ...others] = pieces.filter((piece) => piece !== null);
  return others.reduce((before, second) => i18n.t(`join.${form}`, { first: before, second }), first ?? '');
}

/** Words in a row, as the person's language lists them: `9:00, 17:30`. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(locale().tag, { type: 'unit', style: 'short' }).format(words);
}
