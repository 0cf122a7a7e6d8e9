import { type GenericSchema, safeParse } from 'valibot';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** What one file gave: its sound items, and the faults of the others as lines to print, in the file's order. */
export interface ParsedList<Item> {
  items: Item[];
  faults: string[];
}

/** A fault by the path to it and the rule that it breaks. */
export type Look = [path: (string | number)[], rule: string];

interface Asked<Item> {
  /** How faults name the file. */
  file: string;
  text: string;
  /** What the file is a list of, in the plural: `strategies`. */
  what: string;
  schema: GenericSchema<unknown, Item>;
  /** What the schema shall see of an item, where the file leaves something to its name. */
  complete?: (written: object) => object;
  /** Faults that only the written item shows, as path and rule. */
  look?: (item: YAMLMap) => Look[];
}

/**
 * Reads a YAML file that is a list of items with ids.
 *
 * A fault reads `content/en/strategies/understanding.yaml:37 UND-02 title: is 53 characters, the limit is 48`. Where the
 * text is not YAML at all, only that is reported, since the fields of such a file cannot be told from one another.
 */
export function parseList<Item>({ file, text, what, schema, complete, look }: Asked<Item>): ParsedList<Item> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const nodes = isSeq<Node>(document.contents) ? document.contents.items : [];
  const found: { offset: number; says: string }[] = [];

  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const item = nodes.findLast((candidate) => startOf(candidate) <= pos[0]);
    found.push({ offset: pos[0], says: `${idOf(item)} YAML: ${message}` });
  }

  const items: Item[] = [];
  if (found.length === 0) {
    if (!isSeq(document.contents)) {
      found.push({ offset: 0, says: `${idOf(undefined)} is not a list of ${what}` });
    }
    const ids = new Set<string>();
    for (const node of nodes) {
      const id = idOf(node);
      const fault = (path: readonly unknown[], rule: string) =>
        found.push({ offset: offsetOf(node, path), says: [id, ...fieldName(path), rule].join(' ') });

      const written: unknown = node.toJS(document);
      const result = safeParse(schema, isMap(node) && complete ? complete(written as object) : written);
      for (const issue of result.issues ?? []) {
        fault(issue.path?.map(({ key }) => key) ?? [], issue.message);
      }
      if (isMap(node)) {
        for (const [path, rule] of look?.(node) ?? []) fault(path, rule);
        if (node.has('id') && ids.has(id)) fault(['id'], `is ${JSON.stringify(id)} a second time`);
      }
      ids.add(id);
      if (result.success) items.push(result.output);
    }
  }

  found.sort((a, b) => a.offset - b.offset);
  return { items, faults: found.map(({ offset, says }) => `${file}:${lines.linePos(offset).line} ${says}`) };
}

function idOf(item: Node | undefined): string {
  const id = isMap(item) ? item.get('id') : undefined;
  return typeof id === 'string' ? id : '(no id)';
}

/** `nudges 3:` for the third nudge: people count from one. Nothing for the item as a whole. */
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
