import { readFileSync } from 'node:fs';
import { checkDraft } from '../../core/drafts/check-draft.ts';
import { readyDraftRules } from '../../core/drafts/ready-draft-rules.ts';
import { readDraftWeights } from '../../scripts/content/draft-weights-file.ts';
import { readDraftRules } from '../../scripts/content/read-draft-rules.ts';

const length = 5000;
const rounds = 41;
const warmUps = 10;

/** How long a draft of 5,000 characters takes, and how many times as long as parting it into words does. */
export function timeDrafts(): { text: string; ms: number; ratio: number }[] {
  const rules = readyDraftRules(readDraftRules('content/en/drafts.yaml'), readDraftWeights());
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  // Where there is danger, nothing else is looked for.
  const hasNone = (message: string) => !checkDraft(message, rules).findings.some(({ kind }) => kind === 'danger');
  return Object.entries(drafts()).map(([text, messages]) => {
    const part = messages.filter(hasNone).join('\n');
    const draft = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    const times: { check: number; segment: number }[] = [];
    for (let round = -warmUps; round < rounds; round++) {
      const segment = timeOf(() => [...segmenter.segment(draft)]);
      const check = timeOf(() => checkDraft(draft, rules));
      if (round >= 0) times.push({ check, segment });
    }
    const ms = least(times.map(({ check }) => check));
    return { text, ms, ratio: ms / least(times.map(({ segment }) => segment)) };
  });
}

/** What stands for each kind of draft: messages that are put after each other until there are enough. */
function drafts(): Record<string, string[]> {
  const messages: { text: string; findings: { kind: string }[] }[] = linesOf('dev.jsonl').map((line) =>
    JSON.parse(line),
  );
  const texts = (those: (kinds: string[]) => boolean) =>
    messages.filter(({ findings }) => those(findings.map(({ kind }) => kind))).map(({ text }) => text);
  return {
    'with nothing to be seen': texts((kinds) => kinds.length === 0),
    'with much to be seen': texts((kinds) => kinds.length > 0),
    'of messages that are only ever counted': marked('kept-aside.txt'),
    'of everyday messages': linesOf('nothing-to-see.txt'),
    'of all that rules begin with': [
      'you never you always if you it is pointless go on and enjoy you just want to sorry but ',
    ],
    'of one apology': ["I'm sorry I lied but you'd have gone mad "],
    'of one beginning': ['you never '],
    'of one letter': ['a'],
    'without a space': ['youneverlistentome'],
    'of pictures': ['😂🙄'],
  };
}

function marked(file: string): string[] {
  return linesOf(file).map((line) => line.replace(/\[\w+: ([^\]]*)\]/g, '$1'));
}

function linesOf(file: string): string[] {
  return readFileSync(`tests/unit/drafts/${file}`, 'utf8').trim().split('\n');
}

function timeOf(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function least(values: readonly number[]): number {
  return Math.min(...values);
}
