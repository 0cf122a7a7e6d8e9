import { resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { asksFirst } from '../../core/picking/asks-first.ts';
import type { Finding, Support } from '../../core/strategies/evidence.ts';
import { packSummaries } from '../../core/strategies/packed-summaries.ts';
import { pieceName } from '../../core/strategies/piece-name.ts';
import type { SearchWords } from '../../core/strategies/search-index.ts';
import {
  type NudgeLines,
  type Strategy,
  type StrategyId,
  type StrategyText,
  themes,
} from '../../core/strategies/strategy.ts';
import { readEvidence } from './read-evidence.ts';
import { readSearchWords } from './read-search-words.ts';
import { readStrategies, themeFile } from './read-strategies.ts';
import { typographic } from './typographic.ts';

interface Library {
  strategies: Strategy[];
  findings: ReadonlyMap<string, Finding>;
  searchWords: SearchWords;
}

const asked = 'virtual:tend/';
/** With the mark by which plugins know that a module is no file. */
const resolved = `\0${asked}`;
const piecePrefix = 'piece/';

/**
 * Gives the strategies to the code as modules, checked and cut into pieces while building:
 * - `virtual:tend/summaries`: what choosing needs of every strategy;
 * - `virtual:tend/nudge-lines`: what nudges say of every strategy, for the background, which is one file and cannot load
 *   pieces;
 * - `virtual:tend/support`: what "Why we say this" shows of every finding;
 * - `virtual:tend/search-words`: what people type, and what they mean by it;
 * - `virtual:tend/pieces`: loads a piece by the name that `pieceName` gives;
 * - `virtual:tend/piece/UND-0`: the strategies of one piece, a small file of its own in the build.
 *
 * A fault in any file stops the build with the list of all faults. While developing, a saved file reloads the page.
 *
 * @param folder relative to Vite's root
 * @param evidence the file of findings, likewise; without it there are none
 * @param searched the file of words for searching, likewise
 */
export function strategies(folder = 'content/en/strategies', evidence?: string, searched?: string): Plugin {
  let root = '';
  let files: string[] = [];
  let building = false;
  let library: Library | undefined;
  const read = (): Library => {
    const findings = evidence ? readEvidence(evidence, root) : new Map<string, Finding>();
    const known = evidence ? new Set(findings.keys()) : undefined;
    const searchWords = searched ? readSearchWords(searched, root) : { passedOver: [], help: [], everyday: [] };
    return { strategies: readStrategies(folder, root, known), findings, searchWords };
  };

  return {
    name: 'tend:strategies',
    configResolved(config) {
      root = config.root;
      files = [
        ...themes.map((theme) => `${folder}/${themeFile(theme)}`),
        ...[evidence, searched].filter((file) => file !== undefined),
      ].map((file) => normalizePath(resolve(root, file)));
      building = config.command === 'build';
    },
    buildStart() {
      // Before reading, so that mending a broken file is noticed.
      for (const file of files) {
        this.addWatchFile(file);
      }
      // A build reads at once, so that faults are told once and not by each module. In development the modules read, so
      // that the server starts even with a broken file and the page shows the faults.
      library = building ? read() : undefined;
    },
    resolveId(id) {
      return id.startsWith(asked) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(resolved)) {
        return undefined;
      }
      library ??= read();
      const name = id.slice(resolved.length);
      if (name === 'pieces' && building) {
        for (const [fileName, source] of pieceFiles(library)) this.emitFile({ type: 'asset', fileName, source });
        return { code: loadPieceFile, moduleSideEffects: false };
      }
      return { code: moduleCode(name, library), moduleSideEffects: false };
    },
    // Vite knows that a file was saved, but not which modules are made of it.
    hotUpdate({ file, modules }) {
      if (!files.includes(file)) {
        return undefined;
      }
      library = undefined;
      const ours = this.environment.moduleGraph.idToModuleMap.values().filter(({ id }) => id?.startsWith(resolved));
      return [...new Set([...modules, ...ours])];
    },
  };
}

function moduleCode(name: string, { strategies: library, findings, searchWords }: Library): string {
  const pieces = Object.groupBy(library, ({ id }) => pieceName(id));
  if (name === 'summaries') {
    return dataCode(packSummaries(library));
  }
  if (name === 'support') {
    const support = [...findings.values()].map(({ id, weight, sources }): [string, Support] => [
      id,
      { weight, cites: sources.map(({ cite }) => cite) },
    ]);
    return dataCode(Object.fromEntries(support));
  }
  if (name === 'search-words') {
    return dataCode(searchWords);
  }
  if (name === 'pieces') {
    const loaders = Object.keys(pieces).map(
      (piece) => `${JSON.stringify(piece)}: () => import(${JSON.stringify(`${asked}${piecePrefix}${piece}`)})`,
    );
    return `const pieces = { ${loaders.join(', ')} };
      export const loadPiece = async (name) => (await pieces[name]?.())?.default ?? null;`;
  }
  if (name === 'nudge-lines') {
    return dataCode(Object.fromEntries(library.map(nudgeLinesOf)));
  }
  const piece = name.startsWith(piecePrefix) ? pieces[name.slice(piecePrefix.length)] : undefined;
  if (!piece) {
    throw new Error(`The strategies have no module ${asked}${name}.`);
  }
  return pieceCode(piece);
}

/**
 * Data as a text that is read when it is asked for: a worker that wakes for something else only passes over it, which costs
 * a fraction of what reading it as code does (v8.dev/blog/cost-of-javascript-2019#json).
 */
function dataCode(data: object): string {
  const text = JSON.stringify(data).replace(/[\\']/g, '\\$&');
  return `export default JSON.parse('${text}');`;
}

/**
 * In a build, a piece is a plain file with a name that can be computed, so that the popup carries no list of them. An
 * extension's files change all at once, so their names need no hash.
 */
const loadPieceFile = `export const loadPiece = (name) =>
  import(/* @vite-ignore */ '/pieces/' + name + '.js').then((piece) => piece.default);`;

function pieceFiles({ strategies: library }: Library): [fileName: string, source: string][] {
  return Object.entries(Object.groupBy(library, ({ id }) => pieceName(id))).map(([name, piece]) => [
    `pieces/${name}.js`,
    pieceCode(piece ?? []),
  ]);
}

function pieceCode(piece: readonly Strategy[]): string {
  return `export default ${JSON.stringify(piece.map(textOf))};`;
}

/** A strategy as a piece holds it: what the popup shows. */
export function textOf(strategy: Strategy): StrategyText {
  const { id, theme, minutes, gate, mode, evidence } = strategy;
  return {
    id,
    title: typographic(strategy.title),
    theme,
    minutes,
    gate,
    mode,
    why: typographic(strategy.why),
    today: typographic(strategy.today),
    words: typographic(strategy.words),
    if_badly: typographic(strategy.if_badly),
    reflect: typographic(strategy.reflect),
    evidence,
  };
}

/** A strategy that asks the person something first is never named by a nudge. */
function nudgeLinesOf({ id, title, nudges, discreet, gate }: Strategy): [StrategyId, NudgeLines] {
  const named = asksFirst({ gate })
    ? { title: '', nudges: [] }
    : { title: typographic(title), nudges: nudges.map(typographic) };
  return [id, { ...named, discreet: typographic(discreet) }];
}
