import { i18n } from '#i18n';
import { type PersonLocale, personLocale } from '../../core/time/person-locale.ts';

const read: { once?: PersonLocale } = {};

/** How this person writes dates and times. Asked of the browser once a page, since it takes a while. */
export function locale(): PersonLocale {
  read.once ??= personLocale(
    new Intl.DateTimeFormat().resolvedOptions().locale,
    navigator.languages,
    i18n.t('language'),
  );
  return read.once;
}
