import * as v from 'valibot';
import {
  alikeIn,
  contentRuleNames,
  contentRules,
  type Idea,
  type IdeaField,
  saidIn,
  tellingFields,
} from '../strategies/content-rules.ts';
import { ideaLimits, themes } from '../strategies/strategy.ts';
import { isPlain, isTooDeep, jsonIn } from '../transfer/json-file.ts';
import { mostPackIdeas, type PackIdea, packIdeaId, packLanguages, type WholePack } from './pack.ts';
import { type PackFault, shortened, type Wrong, wrongOf } from './pack-fault.ts';
import { packFileSchema, packIdeaSchemas } from './pack-schema.ts';

/** The version of the file. docs/packs.md tells what is in it. */
export const packVersion = 1;
export const mostPackBytes = 1024 * 1024;
/** So deep is a tag of an idea, and nothing is deeper. */
const deepest = 4;
/** So many faults are told at once. */
export const mostFaults = 30;

export const packProblems = [
  'too_large',
  'empty',
  'compressed',
  'not_text',
  'not_json',
  'not_pack',
  'newer',
  'too_deep',
  'too_many',
  'language',
  'faults',
  'full',
] as const;

/** Why a pack is not taken. Nothing of it was stored. */
export class PackProblem extends Error {
  override name = 'PackProblem';
  readonly problem: (typeof packProblems)[number];
  /** What is wrong in it, where that is the problem, and how much more there is. */
  readonly faults: readonly PackFault[];
  readonly more: number;

  constructor(problem: (typeof packProblems)[number], faults: readonly PackFault[] = []) {
    super(problem);
    this.problem = problem;
    const all = [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
    this.faults = all.slice(0, mostFaults);
    this.more = Math.max(0, all.length - mostFaults);
  }
}

/** A pack as somebody wrote it, with all of its ideas sound. Throws `PackProblem`, with everything that is wrong. */
export function parsePack(text: string): WholePack {
  const whole = jsonIn(text, (problem) => new PackProblem(problem));
  if (!isPlain(whole) || !Number.isSafeInteger(whole.tend_pack) || Number(whole.tend_pack) < 1)
    throw new PackProblem('not_pack');
  if (Number(whole.tend_pack) > packVersion) throw new PackProblem('newer');
  if (isTooDeep(whole, deepest)) throw new PackProblem('too_deep');
  if (typeof whole.language === 'string' && !packLanguages.some((one) => one === whole.language))
    throw new PackProblem('language');
  const written: unknown[] = Array.isArray(whole.ideas) ? whole.ideas : [];
  if (written.length > mostPackIdeas) throw new PackProblem('too_many');
  if (Array.isArray(whole.ideas) && written.length === 0) throw new PackProblem('empty');
  const read = v.safeParse(packFileSchema, whole);
  const looked = written.map((one, index) => lookAt(one, index + 1));
  const faults = [
    ...(read.issues ?? []).map((issue) => ({ ...wrongOf(issue), idea: null, field: fieldIn(issue) })),
    ...saidInPack(whole),
    ...looked.flatMap(({ faults }) => faults),
    ...doubled(looked),
  ];
  if (!read.success || faults.length > 0) throw new PackProblem('faults', faults);
  const { id, name, by, note = '', language } = read.output;
  const pack = { id: id.replaceAll('-', '').toLowerCase(), name, by, note, language };
  const ideas = looked.flatMap(({ idea }) => idea ?? []);
  return { pack, ideas: ideas.map((idea): PackIdea => ({ ...idea, id: packIdeaId(pack.id, idea.id) })) };
}

type WrittenIdea = Omit<Idea, 'nudges'> & { id: string };

interface Looked {
  number: number;
  /** What of it is as it should be. */
  sound: Partial<WrittenIdea>;
  idea: WrittenIdea | null;
  faults: PackFault[];
  title: string;
}

const texts = Object.keys(ideaLimits) as (keyof typeof ideaLimits)[];

function lookAt(written: unknown, number: number): Looked {
  const fields = isPlain(written) ? written : {};
  if (fields !== written) {
    const faults: PackFault[] = [{ kind: 'not_idea', idea: { number, title: '' }, field: '' }];
    return { number, sound: {}, idea: null, faults, title: '' };
  }
  const title = typeof fields.title === 'string' ? shortened(fields.title) : '';
  const told = (field: string, wrong: Wrong): PackFault => ({ ...wrong, idea: { number, title }, field });
  const theme = themes.find((one) => one === fields.theme);
  const read = v.safeParse(packIdeaSchemas[theme ?? themes[0]], written);
  const issues = (read.issues ?? []).map((issue) => ({ field: fieldIn(issue), wrong: wrongOf(issue) }));
  // What its theme decides cannot be told without one.
  const known = theme ? issues : issues.filter(({ field }) => !['theme', 'skill', 'level'].includes(field));
  const faults = known.map(({ field, wrong }) => told(field, wrong));
  if (!theme) faults.push(told('theme', { kind: 'not_one_of', found: themes.join(', ') }));
  const unsound = new Set(issues.map(({ field }) => field));
  if (!theme) for (const field of ['theme', 'skill', 'level']) unsound.add(field);
  for (const field of texts)
    if (typeof fields[field] === 'string')
      for (const said of saidIn(fields[field].slice(0, 2 * ideaLimits.today))) faults.push(told(field, said));
  for (const kind of contentRuleNames) {
    const { field, by, isBroken } = contentRules[kind];
    if (by.every((one: IdeaField) => !unsound.has(one)) && isBroken(fields as unknown as Idea))
      faults.push(told(field, { kind }));
  }
  const sound = Object.fromEntries(Object.entries(fields).filter(([field]) => !unsound.has(field)));
  return { number, sound, idea: read.success ? read.output : null, faults, title };
}

/** What two ideas of the pack share, told of the later one. */
function doubled(looked: readonly Looked[]): PackFault[] {
  const repeated = (field: 'id' | (typeof tellingFields)[number], kind: 'same_id' | 'same_text') => {
    const named = looked.filter(({ sound }) => sound[field] !== undefined);
    return [...Map.groupBy(named, ({ sound }) => sound[field]?.toLowerCase()).values()].flatMap(([first, ...later]) =>
      later.map((one) => doubleOf(one, first, { kind, field })),
    );
  };
  const same = [...repeated('id', 'same_id'), ...tellingFields.flatMap((field) => repeated(field, 'same_text'))];
  const isTold = (one: Looked) => same.some(({ idea, field }) => idea?.number === one.number && field !== 'id');
  const readable = looked.flatMap((one) => {
    const { title, today } = one.sound;
    return title && today && !isTold(one) ? [{ title, today, looked: one }] : [];
  });
  const alike = alikeIn(readable).map(({ one, other }) =>
    doubleOf(other.looked, one.looked, { kind: 'alike', field: 'today' }),
  );
  return [...same, ...alike];
}

function doubleOf(
  { number, title }: Looked,
  first: Looked | undefined,
  { kind, field }: { kind: 'same_id' | 'same_text' | 'alike'; field: string },
): PackFault {
  return { kind, found: String(first?.number), idea: { number, title }, field };
}

function saidInPack(whole: Record<string, unknown>): PackFault[] {
  return ['name', 'by', 'note'].flatMap((field) => {
    const text = whole[field];
    if (typeof text !== 'string') return [];
    return saidIn(text.slice(0, 2 * ideaLimits.today)).map((said) => ({ ...said, idea: null, field }));
  });
}

function fieldIn({ path }: v.BaseIssue<unknown>): string {
  return shortened(String(path?.[0]?.key ?? ''));
}
