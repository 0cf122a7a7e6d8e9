import * as v from 'valibot';
import { isObject } from '../records/fields.ts';
import { ownFields } from '../strategies/own-strategy.ts';
import { isOwn, type StrategyId } from '../strategies/strategy.ts';
import { dateSchema } from '../time/stored-time.ts';
import type { StoredRecord } from './backup.ts';
import { type Thing, things } from './import-counts.ts';
import { layOf, placeOf } from './record-place.ts';

/** Something that was set aside: a copy that another one took the place of, or what could not be read. */
export interface SetAside {
  key: string;
  /** `aside` where that cannot be told. */
  thing: Thing;
  date: Temporal.PlainDate | null;
  /** What the person wrote in it, as far as it is found. */
  texts: string[];
}

const written: ReadonlySet<string> = new Set([
  ...ownFields,
  'line',
  'when',
  'will',
  'text',
  'draft',
  'what',
  'to',
  'name',
]);

/** The last first. */
export function setAside(records: readonly StoredRecord[]): SetAside[] {
  return records
    .filter(({ store }) => store === 'quarantine')
    .map(({ key, value }) => {
      const lay = layOf(key);
      const name = lay.store === 'settings' ? 'settings' : placeOf(lay)?.kind.name;
      const thing = things.find((one) => one === name) ?? 'aside';
      const date = v.safeParse(dateSchema, lay.key.match(/\d{4}-\d\d-\d\d/)?.[0]);
      const texts = thing === 'settings' || thing === 'nudge' ? [] : textsIn(value, false);
      return { key, thing, date: date.success ? date.output : null, texts: [...new Set(texts)] };
    })
    .toReversed();
}

function textsIn(value: unknown, isWritten: boolean): string[] {
  if (typeof value === 'string') return isWritten && value.trim() ? [value] : [];
  if (!isObject(value) || isOfOthers(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, Array.isArray(value) ? isWritten : written.has(name)),
  );
}

/** Whether it is the text of an idea that the person did not write. */
function isOfOthers(value: object): boolean {
  return 'theme' in value && !('id' in value && isOwn(String(value.id) as StrategyId));
}
