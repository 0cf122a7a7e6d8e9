import type { Reading } from './reading.ts';

/** A kind of record: how it is stored, and how what is stored becomes a record again. */
export interface Kind<T> {
  name: string;
  /** The version of the bodies that `write` gives. */
  version: number;
  /** The first leads a body of version 1 to version 2, and so on to the present version. */
  steps: readonly ((body: unknown) => unknown)[];
  /** Reads a body of the present version that is stored under a key. */
  read(body: unknown, key: string): Reading<T>;
  /** The body as plain JSON data. `read` gives back the same record. */
  write(record: T): object;
}

/** Declares a kind. Throws where its steps do not reach its version: then nothing older could be read. */
export function declareKind<T>(kind: Kind<T>): Kind<T> {
  if (kind.steps.length !== kind.version - 1) {
    throw new Error(`${kind.steps.length} steps do not lead a ${kind.name} to version ${kind.version}`);
  }
  return kind;
}
