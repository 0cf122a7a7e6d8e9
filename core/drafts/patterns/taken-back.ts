import type { DraftLine } from '../draft-line.ts';
import type { Part } from './pattern-parts.ts';
import type { ByWord } from './patterns-by-word.ts';

/** Words before what was found from which on an exception may begin. */
const around = 12;

/** Tells whether one of some exceptions stands somewhere on what was found. Each is looked for at a word once only. */
export function exceptionsIn(line: DraftLine): (first: number, last: number, exceptions: ByWord<Part>) => boolean {
  const reaches = new Map<ByWord<Part>, Map<number, number>>();

  /** How far the longest of them goes that begins at a word; 0 where none does. */
  function reachFrom(at: number, exceptions: ByWord<Part>): number {
    const next = line.plain[at + 1] ?? '';
    let reach = 0;
    for (const those of [exceptions.of.get(line.plain[at] ?? '') ?? [], exceptions.anyhow]) {
      for (const { step, second, short } of those)
        if (short || second === null || second.has(next)) reach = Math.max(reach, step(line, [at]).at(-1) ?? 0);
    }
    return reach;
  }

  return (first, last, exceptions) => {
    const known = reaches.get(exceptions) ?? new Map<number, number>();
    reaches.set(exceptions, known);
    for (let at = Math.max(first - around, 0); at <= last; at++) {
      const reach = known.get(at) ?? reachFrom(at, exceptions);
      known.set(at, reach);
      if (reach > first) return true;
    }
    return false;
  };
}
