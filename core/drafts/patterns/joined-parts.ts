import type { DraftLine } from '../draft-line.ts';
import { none, nothing, type Part, type Shape, type Words } from './pattern-parts.ts';
import { behindEach, both, nowhere, type Places } from './places.ts';

export function sequencePart(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const step: Part['step'] = (line, from) => {
    let at = from;
    for (const part of parts) {
      at = part.step(line, at);
      if (at.length === 0) break;
    }
    return at;
  };
  return { step, ...parts.reduceRight(behind, nothing) };
}

/** What is known of two pieces one behind the other. */
function behind(rest: Shape, part: Shape): Shape {
  const second = [part.second];
  if (part.short) second.push(rest.empty ? null : rest.first);
  if (part.empty) second.push(rest.second);
  const later = rest.needs.map(({ words, within }) => ({ words, within: part.longest + within }));
  return {
    first: part.empty ? union([part.first, rest.first]) : part.first,
    second: union(second),
    short: (part.short && rest.empty) || (part.empty && rest.short),
    empty: part.empty && rest.empty,
    longest: part.longest + rest.longest,
    needs: [...(part.empty ? [] : part.needs), ...later],
  };
}

interface Choices {
  /** Whether the word alone is one. */
  alone: boolean;
  longer: Part[];
}

/** One of several, which are tried by the word that they begin with. */
export function oneOfPart(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const byWord = new Map<string, Choices>();
  const anyhow: Choices = { alone: false, longer: parts.filter((part) => part.first === null || part.empty) };
  for (const part of parts) {
    if (part.empty) continue;
    for (const word of part.first ?? []) {
      const known = byWord.get(word) ?? { alone: false, longer: [...anyhow.longer] };
      byWord.set(word, known);
      if (part.word === word) known.alone = true;
      else known.longer.push(part);
    }
  }
  const isOne: Part['step'] = ({ plain }, from) =>
    behindEach(from, (at) => byWord.get(plain[at] ?? '')?.alone === true);
  const hasLonger = anyhow.longer.length > 0 || [...byWord.values()].some(({ longer }) => longer.length > 0);
  const step = hasLonger ? rememberedStep(({ plain }, at) => byWord.get(plain[at] ?? '') ?? anyhow) : isOne;
  const first = union(parts.map((part) => part.first));
  const empty = parts.some((part) => part.empty);
  return {
    step,
    first,
    second: union(parts.map(({ second }) => second)),
    short: parts.some(({ short }) => short),
    empty,
    longest: Math.max(...parts.map(({ longest }) => longest)),
    needs: first && !empty ? [{ words: first, within: 1 }] : [],
  };
}

function union(all: readonly Words[]): Words {
  if (all.includes(null)) return null;
  const filled = all.filter((words) => words !== null && words.size > 0);
  return filled.length < 2 ? (filled[0] ?? none) : new Set(filled.flatMap((words) => [...(words ?? [])]));
}

/** A step that is taken from each place of a line once only, however many patterns come by there. */
function rememberedStep(choicesAt: (line: DraftLine, at: number) => Choices): Part['step'] {
  const key = {};
  function endsAt(line: DraftLine, at: number): Places {
    const { alone, longer } = choicesAt(line, at);
    if (longer.length === 0) return alone ? [at + 1] : nowhere;
    let known = line.ends.get(key);
    if (!known) {
      known = new Map();
      line.ends.set(key, known);
    }
    let ends = known.get(at);
    if (!ends) {
      const start = [at];
      ends = longer.reduce((to, part) => both(to, part.step(line, start)), alone ? [at + 1] : nowhere);
      known.set(at, ends);
    }
    return ends;
  }
  return (line, from) => {
    let to = nowhere;
    for (const at of from) to = both(to, endsAt(line, at));
    return to;
  };
}
