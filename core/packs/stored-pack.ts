import * as v from 'valibot';
import { type Fields, field, keyField, list, textSchema, wholeNumber } from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { type Removed, removable } from '../records/removed.ts';
import { skillsOf } from '../strategies/skills.ts';
import {
  bonds,
  gates,
  isPacked,
  levels,
  modes,
  moods,
  packPrefix,
  places,
  type StrategyId,
  themes,
  worries,
} from '../strategies/strategy.ts';
import { strategyIdSchema } from '../strategies/strategy-id.ts';
import { namelessPack, type Pack, type PackIdea, packLanguages } from './pack.ts';

const packIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const packIdeaIdSchema = v.pipe(
  strategyIdSchema,
  v.check((id) => isPacked(id)),
);
const text = field(textSchema, '');
const required = field(v.pipe(textSchema, v.regex(/[\s\S]/)), '…');

const packFields = (id: string): Fields<Pack> => ({
  id: keyField(packIdSchema, id),
  name: required,
  by: required,
  note: text,
  language: field(v.picklist(packLanguages), namelessPack(id).language),
});

/** What stands in for a skill that cannot be read is one, too. */
const skills = [...Object.values(skillsOf).flat(), packPrefix];
const tagsOf = <const Tag extends string>(tags: readonly Tag[], instead: NoInfer<Tag>) =>
  list(v.picklist(tags), tags.length, [instead]);

/** What stands in for a field keeps the idea from whom it could harm: it is asked before, brave, and not done alone. */
const ideaFields = (id: StrategyId): Fields<PackIdea> => ({
  id: keyField(packIdeaIdSchema, id),
  title: required,
  theme: field(v.picklist(themes), 'patience_hope'),
  skill: field(v.picklist<string[]>(skills), packPrefix),
  level: field(v.picklist(levels), 5),
  minutes: field(wholeNumber(1, 5), 3),
  gate: field(v.picklist(gates), 'safe_plus'),
  who: tagsOf([...bonds, 'any'], 'any'),
  where: tagsOf(places, 'in_person'),
  mode: field(v.picklist(modes), 'towards'),
  worry: tagsOf([...worries, 'any'], 'any'),
  mood: tagsOf([...moods, 'any'], 'any'),
  why: text,
  today: required,
  words: text,
  if_badly: text,
  reflect: text,
});

function readPack(stored: unknown, key: string): Reading<Pack> {
  return v.is(packIdSchema, key) ? readFields(packFields(key), stored) : broken;
}

function readPackIdea(stored: unknown, key: string): Reading<PackIdea> {
  const id = v.safeParse(packIdeaIdSchema, key);
  return id.success ? readFields(ideaFields(id.output), stored) : broken;
}

export const packKind = declareKind<Pack | Removed>(
  removable({ name: 'pack', version: 1, steps: {}, read: readPack, write: (pack) => pack }, (key) =>
    v.is(packIdSchema, key),
  ),
);

export const packIdeaKind = declareKind<PackIdea | Removed>(
  removable({ name: 'packIdea', version: 1, steps: {}, read: readPackIdea, write: (idea) => idea }, (key) =>
    v.is(packIdeaIdSchema, key),
  ),
);
