import * as v from 'valibot';
import { gates, type Level, levels, type Strategy, type StrategyId, type Theme, themes, worries } from './strategy.ts';

/** What the theme of a strategy decides about it: how its id begins, how brave it may be, which skills it may train. */
const ofTheme: Record<Theme, { prefix: string; topLevel: Level; skills: readonly string[] }> = {
  understanding: {
    prefix: 'UND',
    topLevel: 5,
    skills: [
      'name_it',
      'past_vs_present',
      'ask_directly',
      'tell_the_story',
      'self_kindness',
      'safe_memory',
      'limits',
      'own_patterns',
    ],
  },
  communication: {
    prefix: 'COM',
    topLevel: 4,
    skills: [
      'reassure',
      'listen',
      'ask_more',
      'validate',
      'state_needs',
      'soft_start',
      'pause_return',
      'share_good_news',
      'clear_ask',
      'tech_manners',
    ],
  },
  consistency: {
    prefix: 'CON',
    topLevel: 4,
    skills: [
      'keep_small_promises',
      'if_then_plan',
      'underpromise',
      'update_early',
      'repair',
      'rituals',
      'own_tracking',
      'say_no_kindly',
    ],
  },
  vulnerability: {
    prefix: 'VUL',
    topLevel: 5,
    skills: [
      'small_share',
      'read_response',
      'two_way',
      'lean_a_little',
      'receive_well',
      'share_hope',
      'admit_not_knowing',
    ],
  },
  professional_help: {
    prefix: 'PRO',
    topLevel: 4,
    skills: [
      'name_goal',
      'find_help',
      'choose_help',
      'invite_other',
      'first_session',
      'between_sessions',
      'lower_cost',
    ],
  },
  patience_hope: {
    prefix: 'HOP',
    topLevel: 5,
    skills: [
      'notice_good',
      'long_view',
      'reappraise',
      'own_pace',
      'restart_after_slip',
      'growth_view',
      'rest',
      'celebrate',
    ],
  },
};

const tags = {
  who: ['partner', 'dating', 'married', 'ex_coparent', 'friend', 'family', 'any'],
  where: ['alone', 'text', 'phone', 'in_person'],
  worry: [...worries, 'any'],
  mood: ['calm', 'anxious', 'hurt', 'angry', 'sad', 'numb', 'tired', 'busy', 'stuck', 'sorry', 'playful', 'any'],
  evidence: Array.from({ length: 50 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`),
} as const;

/**
 * How words begin that would tell a passer-by what Tend is about. A discreet line stands on a screen that others may
 * see, so the list would rather refuse a harmless word than let one of these through.
 */
const telling =
  /\b(?:abus|affair|afraid|anger|angry|anxi|apolog|beloved|betray|boyfriend|breakup|cheat|counsel|dating|distrust|divorce|faith|fear|feel|fight|forgiv|girlfriend|heart|honest|hurt|husband|intima|jealous|love|loving|marri|mistrust|partner|reassur|relation|romant|scar|sorry|spouse|therap|trauma|trust|vulnerab|wife|worr)\w*/i;

const isWritten = (value: unknown) => (value == null ? 'is empty' : `is ${JSON.stringify(value)}`);

/** One of these words or numbers, exactly as written. */
const oneOf = <const Option extends string | number>(options: readonly Option[]) =>
  v.picklist(options, ({ input }) => `${isWritten(input)}, which is not one of ${options.join(', ')}`);

/** One paragraph of plain text of at most so many characters. */
const text = (limit: number) =>
  v.pipe(
    v.string(({ input }) => `${isWritten(input)}, which is not a text`),
    v.regex(/^\S+( \S+)*$/, ({ input }) =>
      input.trim() === '' ? 'is empty' : 'has a line break, a space at an end or two spaces in a row',
    ),
    v.maxLength(limit, ({ received }) => `is ${received} characters, the limit is ${limit}`),
  );

/** A line for a notification, which not every system can draw an emoji in. */
const nudge = (limit: number) =>
  v.pipe(
    text(limit),
    v.check((line) => !/\p{Extended_Pictographic}/u.test(line), 'has an emoji; nudges are plain text'),
  );

/** At least one item, and none of them twice. */
const list = <Item extends v.GenericSchema<unknown, string>>(item: Item) =>
  v.pipe(
    v.array(item, ({ input }) => `${isWritten(input)}, which is not a list`),
    v.minLength(1, 'is an empty list'),
    v.checkItems(
      (one, index, all) => all.indexOf(one) === index,
      ({ input }) => `${isWritten(input)} a second time`,
    ),
  );

const strategyOf = (theme: Theme) => {
  const { prefix, topLevel, skills } = ofTheme[theme];
  return v.objectWithRest(
    {
      id: v.custom<StrategyId>(
        (id) => typeof id === 'string' && new RegExp(`^${prefix}-(?!00)\\d\\d$`).test(id),
        ({ input }) => `${isWritten(input)}, but the ids of this theme are ${prefix}-01, ${prefix}-02 and so on`,
      ),
      title: text(48),
      theme: v.literal(theme),
      skill: oneOf(skills),
      level: oneOf(levels.filter((level) => level <= topLevel)),
      minutes: oneOf([1, 2, 3, 4, 5]),
      gate: oneOf(gates),
      solo: v.boolean(({ input }) => `${isWritten(input)}, which is neither true nor false`),
      who: list(oneOf(tags.who)),
      where: list(oneOf(tags.where)),
      worry: list(oneOf(tags.worry)),
      mood: list(oneOf(tags.mood)),
      evidence: list(v.picklist(tags.evidence, ({ input }) => `${isWritten(input)}, but findings are E01 to E50`)),
      why: text(220),
      today: text(330),
      words: text(150),
      if_badly: text(260),
      reflect: v.pipe(text(90), v.endsWith('?', 'does not end in "?"')),
      nudges: list(nudge(90)),
      discreet: v.pipe(
        nudge(45),
        v.check(
          (line) => !telling.test(line),
          ({ input }) => `says "${telling.exec(input)?.[0]}", which gives away what it is about`,
        ),
      ),
    },
    v.never('is not a field of a strategy'),
    // Valibot asks this one message for two faults: the whole is no object, or (then with a path) a field is not there.
    ({ path }) => (path ? 'is missing' : 'is not a strategy with named fields'),
  );
};

/**
 * One strategy as an editor may write it: the limits, tags and skills of the house's writing guide.
 *
 * Every fault is reported, in plain words that go on from the field's name: `title` "is 53 characters, the limit is 48".
 * A field that is not known is a fault. (Valibot's own strict object would name only the first of them.)
 * What it cannot know: whether the advice is good and safe, and whether the evidence supports it.
 */
export const strategySchema: v.GenericSchema<unknown, Strategy> = v.variant(
  'theme',
  themes.map(strategyOf),
  ({ path, input }) =>
    path ? `${isWritten(input)}, which is not one of ${themes.join(', ')}` : 'is not a strategy with named fields',
);
