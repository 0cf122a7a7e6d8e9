import { resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import type { Finding, Support } from '../../core/evidence.ts';
import { packSummaries } from '../../core/packed-summaries.ts';
import { pieceName } from '../../core/piece-name.ts';
import { type NudgeLines, type Strategy, type StrategyId, type StrategyText, themes } from '../../core/strategy.ts';
import { readEvidence } from './read-evidence.ts';
import { readStrategies, themeFile } from './read-strategies.ts';

interface Library {
  strategies: Strategy[];
  findings: ReadonlyMap<string, Finding>;
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
 * - `virtual:tend/pieces`: loads a piece by the name that `pieceName` gives;
 * - `virtual:tend/piece/UND-0`: the strategies of one piece, a small file of its own in the build.
 *
 * A fault in any file stops the build with the list of all faults. While developing, a saved file reloads the page.
 *
 * @param folder relative to Vite's root
 * @param evidence the file of findings, likewise; without it, pieces say nothing of support
 */
export function strategies(folder = 'content/strategies', evidence?: string): Plugin {
  let root = '';
  let files: string[] = [];
  let building = false;
  let library: Library | undefined;
  const read = (): Library => {
    const findings = evidence ? readEvidence(evidence, root) : new Map<string, Finding>();
    const known = evidence ? new Set(findings.keys()) : undefined;
    return { strategies: readStrategies(folder, root, known), findings };
  };

  return {
    name: 'tend:strategies',
    configResolved(config) {
      root = config.root;
      files = [...themes.map((theme) => `${folder}/${themeFile(theme)}`), ...(evidence ? [evidence] : [])].map((file) =>
        normalizePath(resolve(root, file)),
      );
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

function moduleCode(name: string, { strategies: library, findings }: Library): string {
  const pieces = Object.groupBy(library, ({ id }) => pieceName(id));
  if (name === 'summaries') {
    return `export default ${JSON.stringify(packSummaries(library))};`;
  }
  if (name === 'pieces') {
    const loaders = Object.keys(pieces).map(
      (piece) => `${JSON.stringify(piece)}: () => import(${JSON.stringify(`${asked}${piecePrefix}${piece}`)})`,
    );
    return `const pieces = { ${loaders.join(', ')} };
      export const loadPiece = async (name) => (await pieces[name]?.())?.default ?? null;`;
  }
  if (name === 'nudge-lines') {
    return `export default ${JSON.stringify(Object.fromEntries(library.map(nudgeLinesOf)))};`;
  }
  const piece = name.startsWith(piecePrefix) ? pieces[name.slice(piecePrefix.length)] : undefined;
  if (!piece) {
    throw new Error(`The strategies have no module ${asked}${name}.`);
  }
  return pieceCode(piece, findings);
}

/**
 * In a build, a piece is a plain file with a name that can be computed, so that the popup carries no list of them. An
 * extension's files change all at once, so their names need no hash.
 */
const loadPieceFile = `export const loadPiece = (name) =>
  import(/* @vite-ignore */ '/pieces/' + name + '.js').then((piece) => piece.default, () => null);`;

function pieceFiles({ strategies: library, findings }: Library): [fileName: string, source: string][] {
  return Object.entries(Object.groupBy(library, ({ id }) => pieceName(id))).map(([name, piece]) => [
    `pieces/${name}.js`,
    pieceCode(piece ?? [], findings),
  ]);
}

function pieceCode(piece: readonly Strategy[], findings: ReadonlyMap<string, Finding>): string {
  return `export default ${JSON.stringify(piece.map((strategy) => textOf(strategy, findings)))};`;
}

/** A strategy as a piece holds it: what the popup shows, and what its "why" stands on. */
function textOf(strategy: Strategy, findings: ReadonlyMap<string, Finding>): StrategyText {
  const { id, title, theme, minutes, gate, why, today, words, if_badly, reflect } = strategy;
  const support = strategy.evidence.flatMap((one): Support[] => {
    const finding = findings.get(one);
    return finding ? [{ weight: finding.weight, cites: finding.sources.map(({ cite }) => cite) }] : [];
  });
  return { id, title, theme, minutes, gate, why, today, words, if_badly, reflect, support };
}

function nudgeLinesOf({ id, title, nudges, discreet }: Strategy): [StrategyId, NudgeLines] {
  return [id, { title, nudges, discreet }];
}
