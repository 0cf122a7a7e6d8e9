import { i18n } from '#i18n';
import type { Day } from '../../../core/day/day.ts';
import { begunWords } from '../../../core/day/day-words.ts';
import type { Plan } from '../../../core/day/plan.ts';
import { checkInItems } from '../../../core/journal/check-in.ts';
import { type Note, noteSorts } from '../../../core/journal/note.ts';
import { wholePacks } from '../../../core/packs/pack.ts';
import { ownFields } from '../../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { type ReadableChapter, type ReadableEntry, readablePart } from '../../../core/transfer/readable.ts';
import type { ReadableRecords } from '../../../core/transfer/readable-records.ts';
import { planWords } from '../../day/plan-words.ts';
import { fullDateWords } from '../../time/date-words.ts';
import { setAsideWords } from '../set-aside-words.ts';
import { promiseEntry } from './promise-entry.ts';

export const chapterIds = [
  'days',
  'promises',
  'checkIns',
  ...noteSorts,
  'hardDays',
  'own',
  'packs',
  'marks',
  'aside',
] as const;
export type ChapterId = (typeof chapterIds)[number];

type Titles = ReadonlyMap<StrategyId, string>;

/** What is stored, in the person's words and ours. A chapter of which there is nothing is left out. */
export function readableChapters(
  records: ReadableRecords,
  titles: Titles,
  ids: readonly ChapterId[] = chapterIds,
): ReadableChapter[] {
  return ids
    .map((id) => ({
      id,
      title: i18n.t(`readable.chapter.${id}`),
      entries: entriesOf(id, records, titles).map((entry) => ({ ...entry, id: `${id}/${entry.id}` })),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function entriesOf(id: ChapterId, records: ReadableRecords, titles: Titles): ReadableEntry[] {
  switch (id) {
    case 'days':
      return records.day.map((day) => dayEntry(day, titles)).filter(({ parts }) => parts.length > 1);
    case 'promises':
      return records.promise.toSorted((one, other) => Temporal.Instant.compare(other.made, one.made)).map(promiseEntry);
    case 'checkIns':
      return records.checkIn.map(({ date, answers }) => ({
        id: date.toString(),
        title: fullDateWords(date),
        parts: checkInItems.flatMap((item) => {
          const answer = answers[item];
          return answer === null ? [] : readablePart(i18n.t(`checkIn.${item}`), i18n.t(`checkIn.answer${answer}`));
        }),
      }));
    case 'hardDays':
      return records.hardDay.map(({ id, date, yearly, name }) => ({
        id,
        title: name || fullDateWords(date),
        parts: [
          ...readablePart(i18n.t('readable.date'), name ? fullDateWords(date) : ''),
          ...readablePart(null, yearly ? i18n.t('readable.yearly') : ''),
        ],
      }));
    case 'own':
      return records.own.map((own) => ({
        id: own.id,
        title: own.title,
        parts: ownFields
          .filter((field) => field !== 'title')
          .flatMap((field) => readablePart(i18n.t(`own.${field}`), own[field])),
      }));
    case 'packs':
      return wholePacks(records.pack, records.packIdea).map(({ pack, ideas }) => ({
        id: pack.id,
        title: pack.name,
        parts: [
          ...readablePart(i18n.t('readable.packBy'), pack.by),
          ...readablePart(null, pack.note),
          ...readablePart(i18n.t('readable.packIdeas'), ideas.map(({ title }) => title).join('\n')),
        ],
      }));
    case 'marks':
      return records.mark
        .filter(({ saved, hidden }) => saved || hidden)
        .map(({ id, saved, hidden }) => ({
          id,
          title: ideaTitle(id, titles),
          parts: [
            ...readablePart(null, saved ? i18n.t('browse.lists.saved') : ''),
            ...readablePart(null, hidden ? i18n.t('browse.lists.hidden') : ''),
          ],
        }));
    case 'aside':
      return records.aside
        .filter(({ texts }) => texts.length > 0)
        .map((one) => ({ id: one.key, title: setAsideWords(one), parts: readablePart(null, one.texts.join('\n')) }));
    default:
      return records.note.filter(({ sort }) => sort === id).map((note) => noteEntry(note, titles));
  }
}

/** Of a day of which only its idea is known, nothing else is told. */
function dayEntry(day: Day, titles: Titles): ReadableEntry {
  const { date, strategy, shown, response, plan } = day;
  const title = shown?.title ?? (strategy && ideaTitle(strategy, titles));
  return {
    id: date.toString(),
    title: fullDateWords(date),
    parts: [
      { label: i18n.t('readable.idea'), text: title || i18n.t('readable.noIdea') },
      ...readablePart(planLabel(plan, titles), plan ? planWords(plan) : ''),
      ...readablePart(i18n.t('tried.title'), response ? i18n.t(`tried.${response.outcome}`) : ''),
      ...readablePart(i18n.t('tried.yours'), response?.line ?? ''),
      ...readablePart(i18n.t('readable.begun'), begunWords(day).join('\n')),
    ],
  };
}

function planLabel(plan: Plan | null, titles: Titles): string {
  return plan?.of ? i18n.t('readable.planFor', { title: ideaTitle(plan.of, titles) }) : i18n.t('readable.plan');
}

function noteEntry({ id, strategy, text, draft, parked }: Note, titles: Titles): ReadableEntry {
  return {
    id,
    title: fullDateWords(Temporal.PlainDate.from(id.slice(0, 10))),
    parts: [
      ...readablePart(i18n.t('readable.idea'), strategy ? ideaTitle(strategy, titles) : ''),
      ...readablePart(null, text),
      ...readablePart(i18n.t('readable.begun'), draft && draft !== text ? draft : ''),
      ...readablePart(null, parked ? i18n.t(`readable.parked.${parked}`) : ''),
    ],
  };
}

function ideaTitle(id: StrategyId, titles: Titles): string {
  return titles.get(id) ?? i18n.t('readable.ideaGone');
}
