import * as v from 'valibot';
import { type BackOff, backOffSchema, noBackOff } from './back-off.ts';
import type { Cadence, DayWindow, Weekday } from './cadence.ts';
import { defaultCadence, longestGapMinutes, mostPerDay, shortestGapMinutes, weekdays } from './default-cadence.ts';
import type { Holds } from './delivery-state.ts';
import { instantSchema, timeSchema, timeText } from './stored-time.ts';
import { type Bond, bonds, type Theme, themes, type Worry, worries } from './strategy.ts';

/** Discreet wording could come from any productivity tool; full wording says what the day's strategy is about. */
export const wordings = ['discreet', 'full'] as const;
export type Wording = (typeof wordings)[number];

export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

/** The most minutes that a person may say they have. */
export const minuteChoices = [2, 3, 5] as const;

/** All that a person can set. */
export interface Settings {
  cadence: Cadence;
  /** When the cadence was last changed. */
  cadenceSince: Temporal.Instant;
  /** Random text that makes this person's moments and strategies theirs; it means nothing else. */
  seed: string;
  /** What a due nudge waits for. */
  holds: Holds;
  backOff: BackOff;
  wording: Wording;
  /** Whether a nudge may make the system's notification sound. */
  sound: boolean;
  look: Look;
  /** The worry that is closest to the person, if they said; strategies for it come first. */
  worry: Worry | null;
  /** Whom this is about, if they said. */
  who: Bond | null;
  /** The most minutes that they like to give, if they said. */
  minutes: number | null;
  /** Themes of which nothing shall come up by itself; never all of them. */
  themesOff: Theme[];
  /**
   * Until then only what is open and done alone is offered. Named and stored without a reason, since others may read it;
   * set by the answer to a gate's question, which itself is stored nowhere.
   */
  gentleUntil: Temporal.Instant | null;
}

/** Whether only what is open and done alone may be offered. */
export function isGentle({ gentleUntil }: Pick<Settings, 'gentleUntil'>, now: Temporal.Instant): boolean {
  return gentleUntil !== null && Temporal.Instant.compare(now, gentleUntil) < 0;
}

const allHolds: Holds = { away: true, fullscreen: true, audible: true };

/** The settings of someone who has not set anything. */
export function freshSettings(seed: string, now: Temporal.Instant): Settings {
  return {
    cadence: defaultCadence(),
    cadenceSince: now,
    seed,
    holds: allHolds,
    backOff: noBackOff,
    wording: 'discreet',
    sound: false,
    look: 'system',
    worry: null,
    who: null,
    minutes: null,
    themesOff: [],
    gentleUntil: null,
  };
}

const windowSchema = v.object({ from: timeSchema, to: timeSchema });
const windowsSchema = v.pipe(v.array(windowSchema), v.maxLength(12));
const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const rhythmSchema = v.union([
  v.object({ kind: v.picklist(['fixed']), times: v.pipe(v.array(timeSchema), v.maxLength(12)) }),
  v.object({ kind: v.picklist(['varied']), perDay: wholeNumber(1, mostPerDay) }),
  v.object({ kind: v.picklist(['every']), hours: wholeNumber(1, 12) }),
  v.object({ kind: v.picklist(['weekly']), perWeek: wholeNumber(1, 7) }),
]);

const weekdaySchema = v.picklist(weekdays);

/** One schema a field, so that one broken field costs only itself. */
const cadenceFields = {
  on: v.boolean(),
  activeDays: v.array(weekdaySchema),
  windows: windowsSchema,
  windowsOn: v.strictObject(Object.fromEntries(weekdays.map((weekday) => [weekday, v.optional(windowsSchema)]))),
  rhythm: rhythmSchema,
  quiet: v.nullable(windowSchema),
  gapMinutes: wholeNumber(shortestGapMinutes, longestGapMinutes),
  ceiling: wholeNumber(1, mostPerDay),
  pausedUntil: v.nullable(instantSchema),
  dayStart: timeSchema,
};

const settingsFields = {
  cadenceSince: instantSchema,
  seed: v.pipe(v.string(), v.regex(/^.{1,100}$/)),
  wording: v.picklist(wordings),
  sound: v.boolean(),
  look: v.picklist(looks),
  worry: v.nullable(v.picklist(worries)),
  // Settings stored before these were there lack them, and that is no fault.
  who: v.optional(v.nullable(v.picklist(bonds)), null),
  minutes: v.optional(v.nullable(v.picklist(minuteChoices)), null),
  themesOff: v.optional(v.pipe(v.array(v.picklist(themes)), v.maxLength(themes.length - 1)), []),
  gentleUntil: v.optional(v.nullable(instantSchema), null),
  holds: v.optional(v.object({ away: v.boolean(), fullscreen: v.boolean(), audible: v.boolean() }), allHolds),
  backOff: v.optional(backOffSchema, storedBackOff(noBackOff)),
};

/**
 * Reads stored settings. A field that cannot be read takes its value from `fresh` and is named in `repaired`
 * (`cadence.quiet`); the other fields stay as they are.
 */
export function parseSettings(stored: unknown, fresh: Settings): { settings: Settings; repaired: string[] } {
  const repaired: string[] = [];
  const fields = <T extends object>(of: unknown, schemas: object, defaults: T, path: string): T => {
    const known = (typeof of === 'object' && of !== null ? of : {}) as Record<string, unknown>;
    const read = Object.entries(schemas).map(([name, schema]) => {
      const result = v.safeParse(schema as v.GenericSchema, Object.hasOwn(known, name) ? known[name] : undefined);
      if (!result.success) repaired.push(path + name);
      return [name, result.success ? result.output : defaults[name as keyof T]];
    });
    return { ...defaults, ...Object.fromEntries(read) };
  };
  const outer = fields(stored, settingsFields, fresh, '');
  const inner = typeof stored === 'object' && stored !== null && 'cadence' in stored ? stored.cadence : undefined;
  return { settings: { ...outer, cadence: fields(inner, cadenceFields, fresh.cadence, 'cadence.') }, repaired };
}

/** Settings as plain JSON data. `parseSettings` gives back the same settings. */
export function storedSettings(settings: Settings): object {
  const { cadence } = settings;
  const own = weekdays.flatMap((weekday: Weekday) => {
    const list = cadence.windowsOn[weekday];
    return list ? [[weekday, list.map(storedWindow)]] : [];
  });
  return {
    ...settings,
    cadenceSince: settings.cadenceSince.toString(),
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
