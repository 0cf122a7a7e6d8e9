import * as v from 'valibot';
import type { Cadence, DayWindow, Rhythm, Weekday } from '../cadence/cadence.ts';
import { longestGapMinutes, mostPerDay, shortestGapMinutes, weekdays } from '../cadence/defaults.ts';
import { type BackOff, backOffFields, noBackOff } from '../nudges/back-off.ts';
import type { Holds } from '../nudges/nudge.ts';
import {
  type Field,
  type Fields,
  field,
  group,
  hasSoundField,
  isObject,
  list,
  optional,
  wholeNumber,
} from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { bonds, themes, worries } from '../strategies/strategy.ts';
import { instantSchema, timeSchema, timeText } from '../time/stored-time.ts';

import { allHolds, looks, minuteChoices, type Settings, styleKinds, wordings } from './settings.ts';

const windowSchema: v.GenericSchema<unknown, DayWindow> = v.object({ from: timeSchema, to: timeSchema });
const mostInList = 12;

/** Each kind of rhythm with what is its own. */
const rhythmFields = {
  fixed: { times: list(timeSchema, mostInList, [Temporal.PlainTime.from('18:00')]) },
  varied: { perDay: field(wholeNumber(1, mostPerDay), 1) },
  every: { hours: field(wholeNumber(1, 12), 2) },
  weekly: { perWeek: field(wholeNumber(1, 7), 1) },
} satisfies { [Kind in Rhythm['kind']]: Fields<Omit<Extract<Rhythm, { kind: Kind }>, 'kind'>> };

function rhythm(instead: Rhythm): Field<Rhythm> {
  return (stored, onMended) => {
    const kinds = Object.keys(rhythmFields) as Rhythm['kind'][];
    const named = kinds.find(
      (kind) => isObject(stored) && Object.hasOwn(stored, 'kind') && 'kind' in stored && stored.kind === kind,
    );
    // Without a kind that can be read, what is beside it tells.
    const kind = named ?? kinds.find((one) => hasSoundField<object>(stored, rhythmFields[one]));
    if (!named) onMended(kind ? 'kind' : '');
    return kind ? ({ kind, ...group<object>(rhythmFields[kind])(stored, onMended) } as Rhythm) : instead;
  };
}

/** A weekday whose own windows cannot be read has the usual ones. */
const windowsOn: Field<Cadence['windowsOn']> = (stored, onMended) => {
  const own = isObject(stored) ? Object.entries(stored) : null;
  const isWeekday = (name: string) => weekdays.some((weekday) => String(weekday) === name);
  if (!own?.every(([name]) => isWeekday(name))) onMended('');
  const read = optional(list(windowSchema, mostInList, undefined), undefined);
  return Object.fromEntries(
    (own ?? [])
      .filter(([name]) => isWeekday(name))
      .map(([name, windows]) => [name, read(windows, () => onMended(name))])
      .filter(([, windows]) => windows !== undefined),
  );
};

const cadenceFields = (fresh: Cadence): Fields<Cadence> => ({
  on: field(v.boolean(), fresh.on),
  activeDays: list(v.picklist(weekdays), mostInList, fresh.activeDays),
  windows: list(windowSchema, mostInList, fresh.windows),
  windowsOn,
  rhythm: rhythm(fresh.rhythm),
  quiet: field(v.nullable(windowSchema), fresh.quiet),
  gapMinutes: field(wholeNumber(shortestGapMinutes, longestGapMinutes), fresh.gapMinutes),
  ceiling: field(wholeNumber(1, mostPerDay), fresh.ceiling),
  pausedUntil: field(v.nullable(instantSchema), fresh.pausedUntil),
  dayStart: field(timeSchema, fresh.dayStart),
});

const settingsFields = (fresh: Settings): Fields<Settings> => ({
  cadence: group(cadenceFields(fresh.cadence)),
  cadenceSince: field(instantSchema, fresh.cadenceSince),
  resumedAt: optional(field(v.nullable(instantSchema), null), null),
  seed: field(v.pipe(v.string(), v.regex(/^.{1,100}$/)), fresh.seed),
  holds: optional(
    group<Holds>({
      away: field(v.boolean(), allHolds.away),
      fullscreen: field(v.boolean(), allHolds.fullscreen),
      audible: field(v.boolean(), allHolds.audible),
    }),
    allHolds,
  ),
  backOff: optional(group(backOffFields), noBackOff),
  wording: field(v.picklist(wordings), fresh.wording),
  sound: field(v.boolean(), fresh.sound),
  lookBackDay: optional(field(v.nullable(v.picklist(weekdays)), null), null),
  look: field(v.picklist(looks), fresh.look),
  worry: field(v.nullable(v.picklist(worries)), fresh.worry),
  who: optional(field(v.nullable(v.picklist(bonds)), null), null),
  minutes: optional(field(v.nullable(v.picklist(minuteChoices)), null), null),
  themesOff: optional(list(v.picklist(themes), themes.length - 1, []), []),
  draftKindsOff: optional(list(v.picklist(styleKinds), styleKinds.length, []), []),
  gentleUntil: optional(field(v.nullable(instantSchema), null), null),
});

/** Settings; a field that cannot be read takes its value from `fresh`. */
export const settingsKind = (fresh: Settings) =>
  declareKind<Settings>({
    name: 'settings',
    version: 1,
    steps: {},
    read: (body) => {
      const mended: string[] = [];
      const record = group(settingsFields(fresh))(body, (path) => mended.push(path));
      return mended.length === 0 ? { state: 'sound', record } : { state: 'mended', record, mended };
    },
    write: storedSettings,
  });

/** Settings as plain JSON data. `settingsKind` reads the same settings. */
export function storedSettings(settings: Settings): object {
  const { cadence } = settings;
  const own = weekdays.flatMap((weekday: Weekday) => {
    const list = cadence.windowsOn[weekday];
    return list ? [[weekday, list.map(storedWindow)]] : [];
  });
  return {
    ...settings,
    cadenceSince: settings.cadenceSince.toString(),
    resumedAt: settings.resumedAt?.toString() ?? null,
    gentleUntil: settings.gentleUntil?.toString() ?? null,
    backOff: storedBackOff(settings.backOff),
    cadence: {
      ...cadence,
      activeDays: [...cadence.activeDays],
      windows: cadence.windows.map(storedWindow),
      windowsOn: Object.fromEntries(own),
      rhythm:
        cadence.rhythm.kind === 'fixed' ? { kind: 'fixed', times: cadence.rhythm.times.map(timeText) } : cadence.rhythm,
      quiet: cadence.quiet && storedWindow(cadence.quiet),
      pausedUntil: cadence.pausedUntil?.toString() ?? null,
      dayStart: timeText(cadence.dayStart),
    },
  };
}

function storedBackOff({ from, ...rest }: BackOff) {
  return { ...rest, from: from?.toString() ?? null };
}

function storedWindow({ from, to }: DayWindow): object {
  return { from: timeText(from), to: timeText(to) };
}
