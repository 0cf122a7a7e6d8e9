import { i18n } from '#i18n';
import type { Weekday } from '../../../core/cadence/cadence.ts';
import type { Due, OwnPromise, Series } from '../../../core/journal/own-promise.ts';
import { type ReadableEntry, readablePart } from '../../../core/transfer/readable.ts';
import { fullDateWords } from '../../time/date-words.ts';
import { clockWords } from '../../time/moment-words.ts';
import { weekdayWords } from '../../time/weekday-words.ts';

export function promiseEntry({ id, what, to, due, series, past, draft }: OwnPromise): ReadableEntry {
  const before = past.map((one) =>
    i18n.t('readable.pastLine', { date: dueWords(one), answer: i18n.t(`readable.said.${one.answer}`) }),
  );
  return {
    id,
    title: what || i18n.t('readable.promiseBegun'),
    parts: [
      ...readablePart(i18n.t('readable.to'), to),
      ...readablePart(i18n.t('readable.due'), due ? dueWords(due) : ''),
      ...readablePart(null, series ? seriesWords(series) : ''),
      ...readablePart(i18n.t('readable.past'), before.join('\n')),
      ...readablePart(
        i18n.t('readable.begun'),
        draft ? [draft.what, draft.to].filter((text) => text.trim()).join('\n') : '',
      ),
    ],
  };
}

function dueWords({ date, time }: Due): string {
  const day = fullDateWords(date);
  return time ? i18n.t('readable.dateTime', { date: day, time: clockWords(time) }) : day;
}

function seriesWords(series: Series): string {
  return series.every === 'week'
    ? i18n.t('readable.everyWeek', { weekday: weekdayWords(series.weekday as Weekday, 'long') })
    : i18n.t('readable.everyMonth', { day: series.day });
}
