import { i18n } from '#i18n';
import type { Readable, ReadableChapter } from '../../../core/transfer/readable.ts';
import { fullDateWords } from '../../time/date-words.ts';

export function readableFrom(chapters: readonly ReadableChapter[], now: Temporal.Instant, zone: string): Readable {
  const date = fullDateWords(now.toZonedDateTimeISO(zone).toPlainDate());
  return { title: i18n.t('readable.title'), intro: i18n.t('readable.intro', { date }), chapters };
}
