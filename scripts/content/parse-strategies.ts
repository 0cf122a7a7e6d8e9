import { safeParse } from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Strategy, Theme } from '../../core/strategy.ts';
import { strategySchema } from '../../core/strategy-schema.ts';

/** What one file gave: its sound strategies, and the faults of the others as lines to print, in the file's order. */
export interface ParsedFile {
  strategies: Strategy[];
  faults: string[];
}

/**
 * Reads the text of one file of strategies. The theme is not written in the file: its name says it.
 *
 * A fault reads `content/strategies/understanding.yaml:37 UND-02 title: is 53 characters, the limit is 48`. Where the
 * text is not YAML at all, only that is reported, since the fields of such a file cannot be told from one another.
 *
 * @param file how faults name the file
 */
export function parseStrategies(file: string, theme: Theme, text: string): ParsedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const items = isSeq<Node>(document.contents) ? document.contents.items : [];
  const found: { offset: number; says: string }[] = [];

  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const item = items.findLast((candidate) => startOf(candidate) <= pos[0]);
    found.push({ offset: pos[0], says: `${idOf(item)} YAML: ${message}` });
  }

  const strategies: Strategy[] = [];
  if (found.length === 0) {
    if (!isSeq(document.contents)) {
      found.push({ offset: 0, says: `${idOf(undefined)} is not a list of strategies` });
    }
    const ids = new Set<string>();
    for (const item of items) {
      const id = idOf(item);
      const fault = (path: readonly unknown[], rule: string) =>
        found.push({ offset: offsetOf(item, path), says: [id, ...fieldName(path), rule].join(' ') });

      const written: unknown = item.toJS(document);
      const result = safeParse(strategySchema, isMap(item) ? { ...(written as object), theme } : written);
      for (const issue of result.issues ?? []) {
        fault(issue.path?.map(({ key }) => key) ?? [], issue.message);
      }
      if (isMap(item) && item.has('theme')) {
        fault(['theme'], "stands in the file's name already; leave it out here");
      }
      if (isMap(item) && item.has('id') && ids.has(id)) {
        fault(['id'], `is ${JSON.stringify(id)} a second time`);
      }
      ids.add(id);
      if (result.success) {
        strategies.push(result.output);
      }
    }
  }

  found.sort((a, b) => a.offset - b.offset);
  return { strategies, faults: found.map(({ offset, says }) => `${file}:${lines.linePos(offset).line} ${says}`) };
}

function idOf(item: Node | undefined): string {
  const id = isMap(item) ? item.get('id') : undefined;
  return typeof id === 'string' ? id : '(no id)';
}

/** `nudges 3:` for the third nudge: people count from one. Nothing for the strategy as a whole. */
function fieldName(path: readonly unknown[]): string[] {
  return path.length === 0 ? [] : [`${path.map((key) => (typeof key === 'number' ? key + 1 : key)).join(' ')}:`];
}

/** Where a path begins in the text: at a field's name, at an item of a list, or, if it is not there, at what lacks it. */
function offsetOf(item: Node, path: readonly unknown[]): number {
  let node: unknown = item;
  let offset = startOf(item);
  for (const key of path) {
    if (isMap<Node, Node>(node)) {
      const pair = node.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
      offset = pair ? startOf(pair.key) : offset;
      node = pair?.value;
    } else if (isSeq<Node>(node)) {
      node = node.items[Number(key)];
      offset = node ? startOf(node as Node) : offset;
    }
  }
  return offset;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
