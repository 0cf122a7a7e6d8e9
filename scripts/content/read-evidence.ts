import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../../core/strategies/evidence.ts';
import { findingSchema } from '../../core/strategies/evidence-schema.ts';
import { parseList } from './parse-list.ts';

/**
 * The findings of a file, by their ids. `file` is relative to `root`.
 *
 * @throws Error that lists every fault with file, line, id and rule
 */
export function readEvidence(file: string, root = process.cwd()): Map<string, Finding> {
  const text = readFileSync(resolve(root, file), 'utf8');
  const { items, faults } = parseList({ file, text, what: 'findings', schema: findingSchema });
  if (faults.length > 0) throw new Error(`The evidence has faults (${faults.length}):\n${faults.join('\n')}`);
  return new Map(items.map((finding) => [finding.id, finding]));
}
