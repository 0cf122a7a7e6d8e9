import type { DraftKind } from '../drafts/draft-rules.ts';
import { roomIn } from '../text/text-room.ts';

/** What was seen in a draft: where, why it may be worth a second look, and a question or example of another way. */
export interface SeenFinding {
  kind: DraftKind;
  start: number;
  end: number;
  quote: string;
  why: string;
  instead: string;
  evidence: readonly string[];
}

export interface SeenDraft {
  text: string;
  /** Whether enough of its words are known: Tend reads one language. */
  understood: boolean;
  findings: readonly SeenFinding[];
  /** What it does well, in a line each. */
  praises: readonly string[];
}

/** So many characters are looked at; who has more to say says it in pieces. */
export const longestDraft = 5000;

export function mayBeLookedAt(text: string): boolean {
  return text.trim() !== '' && ['plenty', 'left'].includes(roomIn(text, longestDraft).kind);
}

/** So long a breath is taken before something that was found is copied. */
export const breathSeconds = 5;

export type DraftView = { kind: 'danger'; finding: SeenFinding } | ({ kind: 'seen' } & SeenDraft);

/** What of it is shown: help alone where there is danger, and nothing that the person does not want to be told of. */
export function draftView(seen: SeenDraft, off: readonly DraftKind[]): DraftView {
  const { findings } = seen;
  const danger = findings.find(({ kind }) => kind === 'danger');
  if (danger) return { kind: 'danger', finding: danger };
  return { ...seen, kind: 'seen', findings: findings.filter(({ kind }) => !off.includes(kind)) };
}
