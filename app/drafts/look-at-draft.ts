import rules from 'virtual:tend/draft-rules';
import { checkDraft } from '../../core/drafts/check-draft.ts';
import { readyDraftRules } from '../../core/drafts/ready-draft-rules.ts';
import type { SeenDraft } from '../../core/practice/seen-draft.ts';

const ready = readyDraftRules(rules);

/** What "Before you send" sees in a text, with what its rules say of it. Takes a while the first time. */
export function lookAtDraft(text: string): SeenDraft {
  const { findings, good } = checkDraft(text, ready);
  return {
    text,
    findings: findings.map(({ kind, start, end, quote, rule: { why, instead, evidence } }) => ({
      ...{ kind, start, end, quote, why, instead, evidence },
    })),
    praises: rules.good.filter(({ kind }) => good.includes(kind)).map(({ praise }) => praise),
  };
}
