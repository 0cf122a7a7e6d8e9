import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getDotPath, safeParse } from 'valibot';
import { parseDocument } from 'yaml';
import type { DraftRules } from '../../core/drafts/draft-rules.ts';
import { draftRulesSchema } from '../../core/drafts/draft-rules-schema.ts';

/**
 * The rules by which drafts of one language are checked. `file` is relative to `root`.
 *
 * @param known the ids of the findings that rules may stand on; without it any id will do
 * @throws Error that lists every fault with the path to it and the rule that it breaks
 */
export function readDraftRules(file: string, root = process.cwd(), known?: ReadonlySet<string>): DraftRules {
  const document = parseDocument(readFileSync(resolve(root, file), 'utf8'));
  const faults = [...document.errors, ...document.warnings].map(({ message }) => `YAML: ${message}`);
  const result = safeParse(draftRulesSchema, faults.length === 0 ? document.toJS() : {});
  if (faults.length === 0) {
    for (const issue of result.issues ?? []) faults.push(`${getDotPath(issue) ?? 'the rules'}: ${issue.message}`);
  }
  for (const { kind, evidence } of result.success && known ? result.output.findings : []) {
    const unknown = evidence.filter((id) => !known?.has(id));
    faults.push(...unknown.map((id) => `${kind}: ${id} is no finding that we have`));
  }
  if (faults.length > 0 || !result.success) {
    throw new Error(`${file} has faults (${faults.length}):\n${faults.join('\n')}`);
  }
  return result.output;
}
