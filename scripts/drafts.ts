/**
 * `npm run --silent drafts`: checks messages as "Before you send" does. Reads one JSON object a line, `{ id, text }`, and
 * prints one a line, `{ id, findings: [{ kind, quote }], good }`. A line that cannot be read is told on standard error,
 * and the exit code is 1 when all the others are done.
 */
import { text as readAll } from 'node:stream/consumers';
import * as v from 'valibot';
import { checkDraft } from '../core/drafts/check-draft.ts';
import { readyDraftRules } from '../core/drafts/ready-draft-rules.ts';
import { readDraftWeights } from './content/draft-weights-file.ts';
import { readDraftRules } from './content/read-draft-rules.ts';

const message = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });
const root = `${import.meta.dirname}/..`;
const rules = readyDraftRules(readDraftRules('content/en/drafts.yaml', root), readDraftWeights(root));

for (const [index, written] of (await readAll(process.stdin)).split('\n').entries()) {
  if (written.trim() === '') continue;
  try {
    const { id, text } = v.parse(message, JSON.parse(written));
    const { findings, good } = checkDraft(text, rules);
    console.log(JSON.stringify({ id, findings: findings.map(({ kind, quote }) => ({ kind, quote })), good }));
  } catch (error) {
    console.error(`line ${index + 1} is not { "id", "text" } as JSON: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
