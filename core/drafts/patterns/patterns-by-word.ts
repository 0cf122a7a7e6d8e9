import type { Part } from './pattern-parts.ts';

/** Patterns by the words that they begin with, so that at each word of a draft only a few are tried. */
export interface ByWord<One> {
  of: ReadonlyMap<string, readonly One[]>;
  /** Those that begin with any word. */
  anyhow: readonly One[];
}

export function byWord<One extends Pick<Part, 'first'>>(all: readonly One[]): ByWord<One> {
  const of = new Map<string, One[]>();
  for (const one of all) for (const word of one.first ?? []) pushTo(of, word, one);
  return { of, anyhow: all.filter(({ first }) => first === null) };
}

export function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
