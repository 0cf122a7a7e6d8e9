import zipped from 'virtual:tend/draft-rules';
import { checkDraft } from '../../core/drafts/check-draft.ts';
import { type ReadyDraftRules, readyDraftRules } from '../../core/drafts/ready-draft-rules.ts';
import { type PackedDraftRules, unpackWeights } from '../../core/drafts/weights/packed-weights.ts';
import type { SeenDraft } from '../../core/practice/seen-draft.ts';

const ready = unzipped();

/** What "Before you send" sees in a text, with what its rules say of it. Takes a while the first time. */
export async function lookAtDraft(text: string): Promise<SeenDraft> {
  const known = await ready;
  const { findings, good, understood } = checkDraft(text, known);
  return {
    text,
    understood,
    findings: findings.map(({ kind, start, end, quote, rule: { why, instead, evidence } }) => ({
      ...{ kind, start, end, quote, why, instead, evidence },
    })),
    praises: known.rules.good.filter(({ kind }) => good.includes(kind)).map(({ praise }) => praise),
  };
}

async function unzipped(): Promise<ReadyDraftRules> {
  const bytes = Uint8Array.from(atob(zipped), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const { rules, weights }: PackedDraftRules = await new Response(stream).json();
  return readyDraftRules(rules, weights.map(unpackWeights));
}
