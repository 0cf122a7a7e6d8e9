import { i18n } from '#i18n';

/** Why nothing could be written, or what is here not even looked at. */
export type NotWritten = 'lost' | 'newer' | 'blocked' | 'container' | 'full' | 'unreadable';

export function notWrittenWords(why: NotWritten): string {
  return i18n.t(`bringIn.failed.${why}`);
}
