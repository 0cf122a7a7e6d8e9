import { i18n } from '#i18n';
import type { Weekday } from '../../../core/cadence/cadence.ts';
import type { Due, OwnPromise, PromiseDraft, Series } from '../../../core/journal/own-promise.ts';
import { joined } from '../../page/joined-words.ts';
import { longDateWords } from '../../time/date-words.ts';
import { clockWords } from '../../time/moment-words.ts';
import { weekdayWords } from '../../time/weekday-words.ts';
import type { JournalFailure } from '../FailedNote.tsx';

const daysInEveryMonth = 28;

export function dueWords({ date, time }: Due, isOver: boolean, today: Temporal.PlainDate): string {
  const days = today.until(date).days;
  const day =
    days === 0 ? i18n.t('promises.today') : days === 1 ? i18n.t('promises.tomorrow') : longDateWords(date, today);
  const moment = time ? i18n.t('promises.at', { day, time: clockWords(time) }) : day;
  return i18n.t(isOver ? 'promises.wasFor' : 'promises.dueBy', { moment });
}

export function seriesWords(series: Series | null): string | null {
  if (!series) return null;
  if (series.every === 'week')
    return i18n.t('promises.eachWeek', { weekday: weekdayWords(series.weekday as Weekday, 'long') });
  const day = String(series.day);
  return series.day > daysInEveryMonth
    ? i18n.t('promises.eachMonthEnd', { day })
    : i18n.t('promises.eachMonth', { day });
}

/** What was last said of it, and of which date. */
export function pastWords({ past }: OwnPromise, today: Temporal.PlainDate): string {
  const last = past.at(-1);
  const answer = i18n.t(`promises.state_${last?.answer ?? 'let_go'}`);
  return last ? joined('sentences', [longDateWords(last.date, today), answer]) : answer;
}

/** By which one that is begun is told from another. */
export function firstLine({ what, to }: PromiseDraft): string {
  const [line = ''] = (what.trim() || to.trim()).split('\n');
  return line.trim();
}

/** What keeping it all the same would do, where another window was first. */
export function keepAgainWords(failed: JournalFailure | null, { due }: OwnPromise, isNew: boolean): string | null {
  if (failed?.what === 'changed') return i18n.t(isNew ? 'promises.keepApart' : 'journal.keepOver');
  return failed?.what === 'removed' && (isNew || due) ? i18n.t('promises.keepApart') : null;
}
