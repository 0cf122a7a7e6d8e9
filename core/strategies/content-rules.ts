import type { Strategy } from './strategy.ts';

/** What an idea says and for whom, whoever wrote it. A nudge's lines are only in the library. */
export type Idea = Omit<Strategy, 'id' | 'solo' | 'evidence' | 'nudges' | 'discreet'> &
  Partial<Pick<Strategy, 'nudges'>>;
export type IdeaField = Exclude<keyof Idea, 'nudges'>;

/** What must never be said, as far as words alone can show it. The rest is for people who read. */
const never = {
  orders: /\byou (?:should|must|ought to)\b|(?:^|[.!?] )you (?:need|have) to\b/im,
  good_partners: /\bgood (?:partner|friend|spouse|husband|wife)s? (?:do|would|never|always)\b/i,
  counts_misses: /\bstreak|\byou haven't (?:tried|opened|done|been)|don't break\b/i,
  just_trust: /(?:^|[.!?] )just trust\b/im,
  benefit_of_doubt: /benefit of the doubt/i,
  forgive: /\b(?:try to|you can|time to|learn to) forgive\b|\bforgive (?:them|him|her)\b/i,
  win_back: /win (?:them|him|her|this person) back|make (?:them|him|her) jealous/i,
  diagnosis: /\b(?:narcissis|toxic|codependen|gasligh|avoidant|anxiously attached|attachment style|borderline)\w*/i,
  folk_number: /\b\d+ ?%|\bfive to one\b|\b5:1\b|\b21 days\b|six years/i,
  sex: /\b(?:he|she|him|her|his|hers|husband|wife|boyfriend|girlfriend)\b/i,
  promised_result: /\bguarantee|will (?:fix|heal|save|repair) (?:your|the)\b/i,
  device: /\b(?:check|read|look through|go through|ask for) (?:their|the) (?:phone|messages|password|location|texts)/i,
} as const satisfies Record<string, RegExp>;

export type NeverSaid = keyof typeof never;
export const neverSaid = Object.keys(never) as NeverSaid[];

/** What a text says that must never be said, and in which words. */
export function saidIn(text: string): { kind: NeverSaid; found: string }[] {
  const plain = text.replaceAll('’', "'");
  return neverSaid.flatMap((kind) => {
    const found = never[kind].exec(plain)?.[0].trim();
    return found ? [{ kind, found }] : [];
  });
}

export interface ContentRule {
  /** The field by which it is mended, and those by which it is told. */
  field: IdeaField;
  by: readonly IdeaField[];
  isBroken: (idea: Idea) => boolean;
}

/** Skills that another person could meet with anger: raising a need, apology, telling of old hurt. */
const careful = ['state_needs', 'repair', 'invite_other'];
const delicate = /\bforgiv\w*|\bcouples? therapy\b/i;
const pointsToHelp = /\bHelp\b|someone (?:safe|you trust|kind|trained)|helper/i;
const partners = ['partner', 'dating', 'married'];
const isAlone = ({ where }: Idea) => where.every((place) => place === 'alone');
const asks = ({ gate }: Idea) => gate.startsWith('safe');

/** What its texts and its tags have to do with one another. */
export const contentRules = {
  need_asks: {
    field: 'gate',
    by: ['gate', 'skill', 'where', 'level'],
    isBroken: (idea) => careful.includes(idea.skill) && !isAlone(idea) && idea.level >= 4 && !asks(idea),
  },
  brave_asks: {
    field: 'gate',
    by: ['gate', 'where', 'level'],
    isBroken: (idea) => idea.level === 5 && !isAlone(idea) && !asks(idea),
  },
  delicate_open: {
    field: 'gate',
    by: ['gate', 'title', 'today'],
    isBroken: ({ gate, title, today, nudges = [] }) =>
      gate === 'open' && delicate.test([title, today, ...nudges].join('\n')),
  },
  brave_help: {
    field: 'if_badly',
    by: ['if_badly', 'where', 'level'],
    isBroken: (idea) => idea.level >= 4 && !isAlone(idea) && !pointsToHelp.test(idea.if_badly),
  },
  together_open: {
    field: 'gate',
    by: ['gate', 'mode'],
    isBroken: ({ mode, gate }) => mode === 'together' && gate === 'open',
  },
  together_asks: {
    field: 'words',
    by: ['words', 'mode'],
    isBroken: ({ mode, words }) => mode === 'together' && !words.includes('?'),
  },
  alone_elsewhere: {
    field: 'where',
    by: ['where', 'mode'],
    isBroken: (idea) => (idea.mode === 'alone') !== isAlone(idea),
  },
  together_alone: {
    field: 'where',
    by: ['where', 'mode'],
    isBroken: ({ mode, where }) => mode === 'together' && where.includes('alone'),
  },
  partner_title: {
    field: 'title',
    by: ['title', 'who'],
    isBroken: ({ title, who }) => /\bpartners?\b/i.test(title) && !who.some((bond) => partners.includes(bond)),
  },
} as const satisfies Record<string, ContentRule>;

export type ContentRuleName = keyof typeof contentRules;
export const contentRuleNames = Object.keys(contentRules) as ContentRuleName[];

/** In these, no two ideas say the same. */
export const tellingFields = ['title', 'reflect', 'why', 'today'] as const satisfies readonly IdeaField[];

/**
 * Runs of three words that two of them share, measured by the shorter one. Drafts of one idea by two writers came to 0.16
 * and were still told apart by readers; a copy with some words changed comes to 0.4 and more; all but one pair in a
 * thousand stay below 0.09.
 */
const mostShared = 0.2;

/** The pairs that say nearly the same, and how much of it. */
export function alikeIn<Named extends Pick<Idea, 'title' | 'today' | 'nudges'>>(
  ideas: readonly Named[],
): { one: Named; other: Named; shared: number }[] {
  const all = ideas.map((idea) => ({ idea, runs: runsOf(idea) }));
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const shared = one.runs.intersection(other.runs).size / Math.min(one.runs.size, other.runs.size);
      return shared > mostShared ? [{ one: one.idea, other: other.idea, shared }] : [];
    }),
  );
}

function runsOf({ title, today, nudges = [] }: Pick<Idea, 'title' | 'today' | 'nudges'>): ReadonlySet<string> {
  const words =
    [title, today, ...nudges]
      .join(' . ')
      .toLowerCase()
      .match(/[a-z']+/g) ?? [];
  return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(' ')));
}
