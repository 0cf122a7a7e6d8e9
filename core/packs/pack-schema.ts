import * as v from 'valibot';
import { type Theme, themes } from '../strategies/strategy.ts';
import { ideaFields, text } from '../strategies/strategy-schema.ts';
import { longestIdeaName, packLanguages, packLimits } from './pack.ts';

const never = v.never();
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i));
const ideaName = v.pipe(v.string(), v.maxLength(longestIdeaName), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** The file but for its ideas, which are looked at one by one. */
export const packFileSchema = v.objectWithRest(
  {
    $schema: v.optional(v.string()),
    tend_pack: v.unknown(),
    id: uuid,
    name: text(packLimits.name),
    by: text(packLimits.by),
    note: v.optional(text(packLimits.note)),
    language: v.picklist(packLanguages),
    ideas: v.array(v.unknown()),
  },
  never,
);

const ideaOf = (theme: Theme) => v.objectWithRest({ id: ideaName, ...ideaFields(theme) }, never);
export const packIdeaSchemas = Object.fromEntries(themes.map((theme) => [theme, ideaOf(theme)])) as {
  [Name in Theme]: ReturnType<typeof ideaOf>;
};
