import { i18n } from '#i18n';
import type { StorageFailure } from '../../core/records/storage-failures.ts';

/** Why nothing could be written, or what is here not even looked at. */
export function notWrittenWords(why: StorageFailure): string {
  return i18n.t(`bringIn.failed.${why}`);
}
