import { unwrap } from '../../core/records/envelope.ts';
import type { Kind } from '../../core/records/kind.ts';
import { recordIn } from '../../core/records/reading.ts';
import { isRemoved, type Removed } from '../../core/records/removed.ts';
import { type TypedSteps, typedSteps, withLastTyped } from '../../core/text/last-typed.ts';
import type { StoreName } from './database.ts';
import { changeIn, deleteIn } from './records.ts';
import { writing } from './writing.ts';

/** Where records lie that people type in, and what of one a draft changes, or may be changed by. */
export interface TypedPlace<T> {
  name: StoreName;
  kind: Kind<T | Removed>;
  fields: readonly (keyof T & string)[];
  /** Whether nothing is left of it that is to be stored. */
  isNothing?: (record: T) => boolean;
}

const prefix = 'typed/';

/**
 * Leaves what was typed last for whoever reads the record next. A page that closes has no time for a transaction, and this
 * waits for nothing: it is left when the call returns. `records`: `null` for one that was never stored, else as it is known
 * to be stored; then what each draft that is on its way makes of it.
 */
export function leaveTyped<T extends object>(
  { name, kind, fields }: TypedPlace<T>,
  key: string,
  records: readonly (T | null)[],
): void {
  const bodies = records.map((record) => record && kind.write(record));
  try {
    localStorage.setItem(`${prefix}${name}/${key}`, JSON.stringify(typedSteps(bodies, fields)));
  } catch {
    // Where pages may keep nothing there, what was typed in the last moment is kept only if the page has the time.
  }
}

/** Stores what was left at a place. Where it cannot be stored now, it waits; on nearly all days there is nothing. */
export async function keepLastTyped<T extends object>(place: TypedPlace<T>): Promise<void> {
  const before = `${prefix}${place.name}/`;
  for (const [name, steps] of left().filter(([name]) => name.startsWith(before))) {
    try {
      await keep(place, name.slice(before.length), stepsIn(steps));
      // Another page may have left something else there meanwhile.
      if (localStorage.getItem(name) === steps) localStorage.removeItem(name);
    } catch {}
  }
}

/** Only ever at the person's own request. */
export function forgetTyped(): void {
  for (const [name] of left()) localStorage.removeItem(name);
}

function left(): [name: string, steps: string][] {
  try {
    return Object.entries<string>(localStorage).filter(([name]) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function stepsIn(text: string): TypedSteps {
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) ? steps : [];
  } catch {
    return [];
  }
}

function keep<T extends object>(
  { name, kind, isNothing }: TypedPlace<T>,
  key: string,
  steps: TypedSteps,
): Promise<void> {
  return writing([name], 'strict', async (tx) => {
    const value = await tx.objectStore(name).get(key);
    const stored = value === undefined ? null : recordIn(unwrap(kind, value, key));
    const body = withLastTyped(stored && kind.write(stored), steps);
    const reading = body && kind.read(body, key);
    if (reading?.state !== 'sound') return;
    const { record } = reading;
    if (!isRemoved(record) && isNothing?.(record as T)) await deleteIn(tx, name, kind, key);
    else await changeIn(tx, name, kind, key, () => record);
  });
}
