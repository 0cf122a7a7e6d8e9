/** A pattern made ready: it is tried where one of its first words stands, or everywhere if there are none. */
export interface Pattern {
  source: string;
  first: ReadonlySet<string> | null;
}

interface Part {
  source: string;
  first: ReadonlySet<string> | null;
  /** Whether it can match nothing, so that what follows it may come first. */
  empty: boolean;
}

const word = ' [^ .,!?;:]+';
const fixed: Record<string, Part> = {
  '..': { source: `(?:${word}){0,3}?`, first: null, empty: true },
  '...': { source: `(?:${word}){0,6}?`, first: null, empty: true },
  '....': { source: `(?:${word}){0,12}?`, first: null, empty: true },
  '~': { source: '(?: [^ ]+){0,12}?', first: null, empty: true },
  '^': { source: '(?<=^)', first: new Set(), empty: true },
  $: { source: '(?=(?: [.,!?x])* $)', first: new Set(), empty: true },
  '%': { source: ' [.,!?;:]', first: null, empty: false },
  '<': { source: '(?<=^|[.,!?;:])', first: new Set(), empty: true },
  '>': { source: '(?= [.,!?;:]| \\p{Extended_Pictographic}| ?$)', first: new Set(), empty: true },
};

/**
 * Makes patterns of plain words ready to be looked for in the words of a draft.
 *
 * A pattern is words with a space between: `you {always} ... (me|us)`. `{name}` is a class of `words`, `(a b|c)` one of
 * several, `*` any letters, a `?` behind makes it optional, `!` before it forbids it there. `..` stands for up to three
 * words, `...` for six, `....` for twelve, and `~` for up to twelve words and marks. `%` is any mark of punctuation, `<` and
 * `>` are where a clause begins and ends, `^` and `$` where the whole text does.
 *
 * @throws Error that names a class that is not there or that is made of itself
 */
export function patternMaker(words: Readonly<Record<string, string>>): (pattern: string) => Pattern {
  const classes = new Map<string, Part | null>();

  function classPart(name: string): Part {
    const known = classes.get(name);
    if (known) return known;
    const written = words[name];
    if (written === undefined) throw new Error(`there is no class {${name}}`);
    if (known === null) throw new Error(`the class {${name}} is made of itself`);
    classes.set(name, null);
    const part = oneOf(written.split(',').map((one) => sequence(one.trim())));
    classes.set(name, part);
    return part;
  }

  function element(written: string): Part {
    if (fixed[written]) return fixed[written];
    if (written.length > 1 && written.startsWith('!')) {
      return { source: `(?!${element(written.slice(1)).source}(?= ))`, first: new Set(), empty: true };
    }
    if (written.length > 1 && written.endsWith('?')) {
      const part = element(written.slice(0, -1));
      return { ...part, source: `(?:${part.source})?`, empty: true };
    }
    if (/^\{\w+\}$/.test(written)) return classPart(written.slice(1, -1));
    if (/^\(.*\)$/.test(written)) return oneOf(split(written.slice(1, -1), '|').map(sequence));
    if (/[()[\]{}|+]/.test(written)) throw new Error(`${JSON.stringify(written)} is no word`);
    const source = ` ${written.replace(/[.?$^\\]/g, '\\$&').replaceAll('*', '[^ ]*')}`;
    return { source, first: written.includes('*') ? null : new Set([written]), empty: false };
  }

  function sequence(pattern: string): Part {
    const parts = split(pattern, ' ').map(element);
    const head = parts.slice(0, parts.findIndex(({ empty }) => !empty) + 1 || parts.length);
    return {
      source: parts.map(({ source }) => source).join(''),
      first: union(head),
      empty: parts.every(({ empty }) => empty),
    };
  }

  return (pattern) => {
    const { source, first, empty } = sequence(pattern);
    if (empty) throw new Error(`${JSON.stringify(pattern)} would match nothing at all`);
    return { source: `${source}(?= )`, first };
  };
}

function oneOf(parts: readonly Part[]): Part {
  return {
    source: `(?:${parts.map(({ source }) => source).join('|')})`,
    first: union(parts),
    empty: parts.some(({ empty }) => empty),
  };
}

function union(parts: readonly Part[]): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const { first } of parts) {
    if (first === null) return null;
    for (const one of first) all.add(one);
  }
  return all;
}

function split(pattern: string, mark: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of pattern) {
    if ('({'.includes(letter)) depth++;
    if (')}'.includes(letter)) depth--;
    if (letter === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  if (depth !== 0) throw new Error(`${JSON.stringify(pattern)} has a bracket too many`);
  return parts.filter((part) => part !== '');
}
