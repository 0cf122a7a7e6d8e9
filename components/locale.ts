import { i18n } from '#i18n';

/**
 * The locale for dates and times: the person's own where it speaks the language of the words around it (so British and
 * American readers each get their clock), otherwise the language of the words, since "Next: Sonntag" helps nobody.
 */
export function locale(): string {
  const language = i18n.t('language');
  return navigator.languages.find((one) => one.split('-')[0] === language) ?? language;
}
