import { oneOfPart, sequencePart } from './joined-parts.ts';
import { edges, gapPart, markPart, maybePart, notPart, type Part, wildPart, wordPart } from './pattern-parts.ts';

const fixed: Readonly<Record<string, Part>> = {
  ...edges,
  '..': gapPart(3, false),
  '...': gapPart(6, false),
  '....': gapPart(12, false),
  '~': gapPart(12, true),
  '%': markPart,
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
export function patternMaker(words: Readonly<Record<string, string>>): (pattern: string) => Part {
  const classes = new Map<string, Part | null>();
  const elements = new Map<string, Part>();

  function classPart(name: string): Part {
    const known = classes.get(name);
    if (known) return known;
    const written = words[name];
    if (written === undefined) throw new Error(`there is no class {${name}}`);
    if (known === null) throw new Error(`the class {${name}} is made of itself`);
    classes.set(name, null);
    const part = oneOfPart(split(written, ',').map((one) => sequence(one.trim())));
    classes.set(name, part);
    return part;
  }

  /** What is written alike is one piece, so that it is looked for once, whatever patterns it stands in. */
  function element(written: string): Part {
    const part = elements.get(written) ?? newElement(written);
    elements.set(written, part);
    return part;
  }

  function newElement(written: string): Part {
    if (fixed[written]) return fixed[written];
    if (written.length > 1 && written.startsWith('!')) return notPart(element(written.slice(1)));
    if (written.length > 1 && written.endsWith('?')) return maybePart(element(written.slice(0, -1)));
    if (/^\{\w+\}$/.test(written)) return classPart(written.slice(1, -1));
    if (/^\(.*\)$/.test(written)) return oneOfPart(split(written.slice(1, -1), '|').map(sequence));
    if (/[()[\]{}|+]/.test(written)) throw new Error(`${JSON.stringify(written)} is no word`);
    return written.includes('*') ? wildPart(written) : wordPart(written);
  }

  function sequence(pattern: string): Part {
    return sequencePart(split(pattern, ' ').map(element));
  }

  return (pattern) => {
    const part = sequence(pattern);
    if (part.empty) throw new Error(`${JSON.stringify(pattern)} would match nothing at all`);
    return part;
  };
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
