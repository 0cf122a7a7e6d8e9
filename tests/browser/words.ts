import type { GeneratedI18nStructure } from '#i18n';
import { getMessage } from '../locale-file.ts';

// The code that fills the places of a text looks for the browser's when it is loaded.
Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
const { createI18n } = await import('@wxt-dev/i18n');

type All = GeneratedI18nStructure;
type Key<Text> = { [Name in keyof All]: All[Name] extends Text ? Name : never }[keyof All];
type Named = Key<{ namedSubstitutions: readonly string[] }>;
type Counted = Key<{ plural: true }>;
type Fixed = Exclude<Key<{ plural: false; substitutions: 0 }>, Named>;
type Filled = Exclude<keyof All, Fixed>;
type Value = string | number;
type Values<Name extends Named> = { [One in All[Name]['namedSubstitutions'][number]]: Value };

/** As the library types it, but that each of its thousands of uses is checked in a tenth of the time. */
interface Words {
  (key: Fixed): string;
  (key: Counted, n: number, values?: Value[]): string;
  <Name extends Named>(key: Name, values: Values<Name>): string;
  <Name extends Named & Counted>(key: Name, n: number, values: Values<Name>): string;
  (key: Filled, values: Value[]): string;
}

/** What the interface says: `words('popup.tried')`, `words('browse.count', 240)`, `words('until.today', { time })`. */
export const words: Words = createI18n<All>().t as never;

/** A pattern of how a text of the interface begins: up to the first place that the code fills in. */
export function opening(key: keyof GeneratedI18nStructure): RegExp {
  return beginning(getMessage(key.replaceAll('.', '_')).split('{')[0] ?? '');
}

/** A pattern of whatever begins with this text. */
export function beginning(text: string): RegExp {
  return new RegExp(`^${literally(text)}`);
}

/** A pattern of just this text, in which `…` stands for what `place` says: whatever has no space in it. */
export function like(text: string, place = '\\S+'): RegExp {
  return new RegExp(`^${literally(text).replaceAll('…', place)}$`);
}

/** A text as part of a pattern. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a date shows more where its year is not the one of `today`. */
export function yearBeside(date: Temporal.PlainDate, today: Temporal.PlainDate): { year?: 'numeric' } {
  return date.year === today.year ? {} : { year: 'numeric' };
}
