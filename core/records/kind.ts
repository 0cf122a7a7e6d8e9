import type { Reading } from './reading.ts';

/** A kind of record: how it is stored, and how what is stored becomes a record again. */
export interface Kind<T> {
  name: string;
  /** The version of the bodies that `write` gives. */
  version: number;
  steps: Readonly<Record<number, (body: unknown) => unknown>>;
  read(body: unknown, key: string): Reading<T>;
  /** The body as plain JSON data. `read` gives back the same record. */
  write(record: T): object;
}

/** Declares a kind. Throws where its steps do not lead from version 1 to its version: then nothing older could be read. */
export function declareKind<T>(kind: Kind<T>): Kind<T> {
  const steps = Object.keys(kind.steps).join(', ');
  const needed = Array.from({ length: kind.version - 1 }, (_, index) => index + 2).join(', ');
  if (steps !== needed) throw new Error(`a ${kind.name} of version ${kind.version} has the steps “${steps}”`);
  return kind;
}
