import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSync } from 'vite';

type Parsed = ReturnType<typeof parseSync>;
/** Any node of a syntax tree. */
export type Node = { type: string; [key: string]: unknown };

/** One file of the house. */
export interface Source {
  path: string;
  text: string;
  program: Parsed['program'];
  comments: Parsed['comments'];
  /** What it imports, types too: as it is written, and our own file or the package that it names. */
  imports: { name: string; target: string }[];
}

export const sources: readonly Source[] = globSync('{core,platform,app,components,entrypoints}/**/*.{ts,tsx}').map(
  (path) => {
    const text = readFileSync(path, 'utf8');
    const { program, module, comments } = parseSync(path, text);
    const resolved = (name: string) => (name.startsWith('.') ? join(dirname(path), name) : name);
    const imports = importsOf(module, text).map((name) => ({ name, target: resolved(name) }));
    return { path, text, program, comments, imports };
  },
);

function importsOf(module: Parsed['module'], text: string): string[] {
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    // One whose name is computed names no file of ours: those are found by what the build gives them.
    ...module.dynamicImports
      .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
      .filter((request) => /^['"]/.test(request))
      .map((request) => request.slice(1, -1)),
  ];
}

export function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Node;
    yield* nodesIn(Object.values(value));
  }
}

export const roomOf = (path: string) => path.split('/')[0] ?? '';

/** What a rule finds in all files, each with the file's path. */
export const breaches = (of: (file: Source) => readonly string[]) =>
  sources.flatMap((file) => of(file).map((what) => `${file.path}: ${what}`));

/** The circles in who imports whom, each as the files that lie on it. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = (from: string) => {
    const seen = new Set<string>();
    const left = [...(graph.get(from) ?? [])];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      left.push(...(graph.get(next) ?? []));
    }
    return seen;
  };
  const reach = new Map([...graph.keys()].map((path) => [path, reached(path)]));
  const together = Map.groupBy(
    [...graph.keys()].filter((path) => reach.get(path)?.has(path)),
    (path) => [...graph.keys()].find((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path)),
  );
  return [...together.values()];
}

/** Names that stand in more than one folder, with all their paths. */
export function doubledNames(paths: readonly string[]): string[] {
  return [...Map.groupBy(paths, (path) => basename(path)).values()].filter((same) => same.length > 1).map(String);
}

/** Folders that hold more than so many files. */
export function crowded(paths: readonly string[], most: number): string[] {
  return [...Map.groupBy(paths, dirname)]
    .filter(([, files]) => files.length > most)
    .map(([folder, files]) => `${folder}: ${files.length}`);
}

/** How many of the lines that are not empty belong to comments. */
export function commentShare(files: readonly Pick<Source, 'text' | 'comments'>[]): number {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;
  const all = files.reduce((sum, { text }) => sum + lines(text), 0);
  // One that stands behind code takes no line of its own.
  const own = ({ text, comments }: Pick<Source, 'text' | 'comments'>) =>
    comments.filter(({ start }) => /(^|\n)[ \t{]*$/.test(text.slice(0, start)));
  const said = files.flatMap((file) => own(file).map(({ start, end }) => lines(file.text.slice(start, end))));
  return said.reduce((sum, one) => sum + one, 0) / all;
}
