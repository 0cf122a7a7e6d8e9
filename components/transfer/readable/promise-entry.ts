import { i18n } from '#i18n';
import type { Due, OwnPromise } from '../../../core/journal/own-promise.ts';
import { type ReadableEntry, readablePart } from '../../../core/transfer/readable.ts';
import { seriesWords } from '../../journal/promises/promise-words.ts';
import { fullDateWords } from '../../time/date-words.ts';
import { clockWords } from '../../time/moment-words.ts';

export function promiseEntry({ id, what, to, due, series, past, draft }: OwnPromise): ReadableEntry {
  const before = past.map((one) =>
    i18n.t('readable.pastLine', { date: dateAndTime(one), answer: i18n.t(`readable.said.${one.answer}`) }),
  );
  return {
    id,
    title: what || i18n.t('readable.promiseBegun'),
    parts: [
      ...readablePart(i18n.t('readable.to'), to),
      ...readablePart(i18n.t('readable.due'), due ? dateAndTime(due) : ''),
      ...readablePart(null, seriesWords(series) ?? ''),
      ...readablePart(i18n.t('readable.past'), before.join('\n')),
      ...readablePart(
        i18n.t('readable.begun'),
        draft ? [draft.what, draft.to].filter((text) => text.trim()).join('\n') : '',
      ),
    ],
  };
}

function dateAndTime({ date, time }: Due): string {
  const day = fullDateWords(date);
  return time ? i18n.t('readable.dateTime', { date: day, time: clockWords(time) }) : day;
}
