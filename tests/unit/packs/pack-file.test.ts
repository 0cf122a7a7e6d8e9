import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longestIdeaName, mostPackIdeas, mostPacks, packLanguages, packLimits } from '../../../core/packs/pack.ts';
import { packFileSchema, packIdeaSchemas } from '../../../core/packs/pack-schema.ts';
import { mostFaults, mostPackBytes, packVersion } from '../../../core/packs/parse-pack.ts';
import { skillsOf } from '../../../core/strategies/skills.ts';
import { bonds, gates, ideaLimits, modes, moods, places, themes, worries } from '../../../core/strategies/strategy.ts';
import { examplePack, written } from './some-pack.ts';

/** The page, the JSON Schema beside it and the code tell of one format. */

const schema = JSON.parse(readFileSync('docs/packs.schema.json', 'utf8'));
const page = readFileSync('docs/packs.md', 'utf8');
const idea = schema.$defs.idea;

test('the example is taken, whole', () => {
  const { pack, ideas } = examplePack();
  expect(pack).toMatchObject({ name: written().name, by: written().by, language: 'en' });
  expect(ideas.map(({ title }) => title)).toEqual(written().ideas.map(({ title }) => title));
  expect(new Set(ideas.map(({ mode }) => mode)).size).toBe(modes.length);
});

test('the schema has the fields that are read, and the page tells of each', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(packFileSchema.entries));
  const fields = Object.keys(packIdeaSchemas.understanding.entries);
  expect(Object.keys(idea.properties)).toEqual(expect.arrayContaining(fields));
  expect(idea.required.toSorted()).toEqual(fields.toSorted());
  for (const field of [...Object.keys(schema.properties), ...fields].filter((one) => one !== '$schema'))
    expect(page, field).toContain(`\`${field}\``);
});

test('the schema has the limits that are kept', () => {
  expect(schema.properties.tend_pack.enum).toEqual([packVersion]);
  expect(page).toContain(`now ${packVersion}.`);
  expect(schema.properties.language.enum).toEqual(packLanguages);
  expect(schema.properties.ideas.maxItems).toBe(mostPackIdeas);
  for (const [field, limit] of Object.entries(packLimits)) expect(schema.properties[field].maxLength).toBe(limit);
  for (const [field, limit] of Object.entries(ideaLimits)) expect(idea.properties[field].maxLength).toBe(limit);
  expect(idea.properties.id.maxLength).toBe(longestIdeaName);
  expect([mostPackBytes, mostPacks]).toEqual([1024 * 1024, 10]);
  for (const said of [
    `to ${mostPackIdeas} of them`,
    'At most ten packs',
    'more than 1 MB',
    `up to ${mostFaults} things`,
  ])
    expect(page).toContain(said);
});

test('the schema has the tags that are taken', () => {
  const { theme, gate, who, where, mode, worry, mood } = idea.properties;
  expect([theme.enum, gate.enum, mode.enum]).toEqual([themes, gates, modes]);
  expect([who, where, worry, mood].map(({ items }) => items.enum)).toEqual([
    [...bonds, 'any'],
    places,
    [...worries, 'any'],
    [...moods, 'any'],
  ]);
  const skills = idea.oneOf.map((one: { properties: { theme: { const: string }; skill: { enum: string[] } } }) => [
    one.properties.theme.const,
    one.properties.skill.enum,
  ]);
  expect(Object.fromEntries(skills)).toEqual(skillsOf);
  for (const tag of [...gates, ...bonds, ...places, ...modes, ...worries, ...moods])
    expect(page).toContain(`\`${tag}\``);
});
