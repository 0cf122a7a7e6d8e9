import * as v from 'valibot';
import { skillsOf } from './skills.ts';
import {
  bonds,
  gates,
  ideaLimits,
  type Level,
  levels,
  modes,
  moods,
  places,
  type Strategy,
  type StrategyId,
  type Theme,
  themes,
  worries,
} from './strategy.ts';

/** What the theme of a strategy decides about it: how its id begins and how brave it may be. */
const ofTheme: Record<Theme, { prefix: string; topLevel: Level }> = {
  understanding: { prefix: 'UND', topLevel: 5 },
  communication: { prefix: 'COM', topLevel: 4 },
  consistency: { prefix: 'CON', topLevel: 4 },
  vulnerability: { prefix: 'VUL', topLevel: 5 },
  professional_help: { prefix: 'PRO', topLevel: 4 },
  patience_hope: { prefix: 'HOP', topLevel: 5 },
};

const tags = {
  who: [...bonds, 'any'],
  worry: [...worries, 'any'],
  mood: [...moods, 'any'],
  evidence: Array.from({ length: 50 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`),
} as const;

/** Words that would tell a passer-by what Tend is about. Better to refuse a harmless one than to let one through. */
const telling =
  /\b(?:abus|affair|afraid|anger|angry|anxi|apolog|beloved|betray|boyfriend|breakup|cheat|counsel|dating|distrust|divorce|faith|fear|feel|fight|forgiv|girlfriend|heart|honest|hurt|husband|intima|jealous|love|loving|marri|mistrust|partner|reassur|relation|romant|scar|sorry|spouse|therap|trauma|trust|vulnerab|wife|worr)\w*/i;

const isWritten = (value: unknown) => (value == null ? 'is empty' : `is ${JSON.stringify(value)}`);

/** One of these words or numbers, exactly as written. */
const oneOf = <const Option extends string | number>(options: readonly Option[]) =>
  v.picklist(options, ({ input }) => `${isWritten(input)}, which is not one of ${options.join(', ')}`);

export const oneParagraph = /^\S+(?: \S+)*$/;
/** Controls, marks that turn the direction of writing, and halves of characters: a text could hide something by them. */
export const nothingUnseen =
  /^[^[\p{Cc}--\s]\u00ad\u200b\u2060-\u2064\u{e0000}-\u{e007f}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]*$/v;
const markup =
  /<[a-z/!?]|&#?\w+;|\]\(|\b[a-z][a-z0-9+.-]{0,20}:\/\/|\bwww\.|\b(?:javascript|vbscript|mailto|tel):|\b[\w-]{1,63}\.(?:com|org|net|info|io|app)\b/i;
// Whatever is longer is refused for that.
export const isPlainText = (text: string) => !markup.test(text.slice(0, 1000));

/** One paragraph of plain text of at most so many characters. */
export const text = (limit: number) =>
  v.pipe(
    v.string(({ input }) => `${isWritten(input)}, which is not a text`),
    v.regex(oneParagraph, ({ input }) =>
      input.trim() === '' ? 'is empty' : 'has a line break, a space at an end or two spaces in a row',
    ),
    v.maxLength(limit, ({ received }) => `is ${received} characters, the limit is ${limit}`),
    v.regex(nothingUnseen, 'has a character that cannot be seen'),
    v.check(isPlainText, 'has a link or markup'),
  );

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

/** What every idea has, whoever wrote it. */
export const ideaFields = (theme: Theme) => ({
  title: text(ideaLimits.title),
  theme: v.literal(theme),
  skill: oneOf<string>(skillsOf[theme]),
  level: oneOf(levels.filter((level) => level <= ofTheme[theme].topLevel)),
  minutes: oneOf([1, 2, 3, 4, 5]),
  gate: oneOf(gates),
  who: list(oneOf(tags.who)),
  where: list(oneOf(places)),
  mode: oneOf(modes),
  worry: list(oneOf(tags.worry)),
  mood: list(oneOf(tags.mood)),
  why: text(ideaLimits.why),
  today: text(ideaLimits.today),
  words: text(ideaLimits.words),
  if_badly: text(ideaLimits.if_badly),
  reflect: v.pipe(text(ideaLimits.reflect), v.endsWith('?', 'does not end in "?"')),
});

const strategyOf = (theme: Theme) => {
  const { prefix } = ofTheme[theme];
  return v.objectWithRest(
    {
      id: v.custom<StrategyId>(
        (id) => typeof id === 'string' && new RegExp(`^${prefix}-(?!00)\\d\\d$`).test(id),
        ({ input }) => `${isWritten(input)}, but the ids of this theme are ${prefix}-01, ${prefix}-02 and so on`,
      ),
      ...ideaFields(theme),
      solo: v.boolean(({ input }) => `${isWritten(input)}, which is neither true nor false`),
      evidence: list(v.picklist(tags.evidence, ({ input }) => `${isWritten(input)}, but findings are E01 to E50`)),
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
