/** The six themes, in the order in which they are listed to a person. */
export const themes = [
  'understanding',
  'communication',
  'consistency',
  'vulnerability',
  'professional_help',
  'patience_hope',
] as const;
export type Theme = (typeof themes)[number];

export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/**
 * When a strategy may be shown.
 * `open`: always. `calm`: with the line that it is best at a calm time.
 * `safe`: only after the person says that they can say no without being afraid.
 * `safe_plus`: as `safe`, only by the person's own choice, never by a nudge.
 */
export const gates = ['open', 'calm', 'safe', 'safe_plus'] as const;
export type Gate = (typeof gates)[number];

export const worries = ['betrayal', 'vulnerability', 'relying', 'past_hurt'] as const;
export type Worry = (typeof worries)[number];

/** Whom a strategy is for; `any` fits everyone. */
export const bonds = ['partner', 'dating', 'married', 'ex_coparent', 'friend', 'family'] as const;
export type Bond = (typeof bonds)[number];

/**
 * With whom it is done: alone; towards the other, who need know nothing of it; or together, where both take part by an
 * invitation that is easy to refuse.
 */
export const modes = ['alone', 'towards', 'together'] as const;
export type Mode = (typeof modes)[number];

export const places = ['alone', 'text', 'phone', 'in_person'] as const;
export type Place = (typeof places)[number];

export const moods = [
  'calm',
  'anxious',
  'hurt',
  'angry',
  'sad',
  'numb',
  'tired',
  'busy',
  'stuck',
  'sorry',
  'playful',
] as const;
export type Mood = (typeof moods)[number];

/** Three capital letters, then in the library a number: `UND-01`. Stable for ever, since records refer to it. */
export type StrategyId = `${string}-${string}`;

/** What stands in the place of a theme's prefix for the person's own strategies. */
export const ownPrefix = 'OWN';
export const isOwn = (id: StrategyId): boolean => id.startsWith(`${ownPrefix}-`);

/** And in that of what somebody else wrote. */
export const packPrefix = 'PCK';
export const isPacked = (id: StrategyId): boolean => id.startsWith(`${packPrefix}-`);
export const isOfLibrary = (id: StrategyId): boolean => !isOwn(id) && !isPacked(id);

/** One small practice, as written in `content/en/strategies/`. All text is plain, in one language. */
export interface Strategy {
  id: StrategyId;
  title: string;
  theme: Theme;
  skill: string;
  level: Level;
  minutes: number;
  gate: Gate;
  solo: boolean;
  who: (Bond | 'any')[];
  where: Place[];
  mode: Mode;
  /** The worries it helps with; `any` helps with all. */
  worry: (Worry | 'any')[];
  mood: (Mood | 'any')[];
  /** Ids of the findings that `why` stands on. */
  evidence: string[];
  why: string;
  today: string;
  words: string;
  if_badly: string;
  reflect: string;
  nudges: string[];
  discreet: string;
}

/** How long each text of a strategy may be, in characters, whoever wrote it. */
export const ideaLimits = { title: 48, why: 220, today: 330, words: 150, if_badly: 260, reflect: 90 } as const;

/** What choosing a strategy needs to know of it; the texts stay on disk until one is shown. */
export type StrategySummary = Pick<
  Strategy,
  'id' | 'theme' | 'skill' | 'level' | 'minutes' | 'gate' | 'who' | 'where' | 'mode' | 'worry' | 'mood'
>;

/** What the popup shows of a strategy. What it stands on is named by id, since many stand on the same. */
export type StrategyText = Pick<
  Strategy,
  | 'id'
  | 'title'
  | 'theme'
  | 'minutes'
  | 'gate'
  | 'mode'
  | 'why'
  | 'today'
  | 'words'
  | 'if_badly'
  | 'reflect'
  | 'evidence'
>;

/** What a nudge can say of a strategy: with full wording its title and one of `nudges`, unless there are none. */
export type NudgeLines = Pick<Strategy, 'title' | 'nudges' | 'discreet'>;
