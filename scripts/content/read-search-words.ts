import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { skillsOf } from '../../core/strategies/skills.ts';
import { bonds, moods } from '../../core/strategies/strategy.ts';
import { strategyIdSchema } from '../../core/strategies/strategy-id.ts';

const skills = Object.values(skillsOf).flat();
const word = v.pipe(v.string(), v.regex(/^\S+$/, 'is not a single word'));
const words = v.array(word);

const searchWordsSchema = v.strictObject({
  passedOver: words,
  help: words,
  everyday: v.array(
    v.strictObject({
      typed: words,
      ideas: v.optional(v.array(strategyIdSchema), []),
      words: v.optional(words, []),
      skills: v.optional(v.array(v.picklist(skills)), []),
      moods: v.optional(v.array(v.picklist(moods)), []),
      who: v.optional(v.array(v.picklist(bonds)), []),
    }),
  ),
});

/** The words of a file like `content/en/search-words.yaml`; throws with the place and the fault of each that is not one. */
export function readSearchWords(file: string, root = '.'): v.InferOutput<typeof searchWordsSchema> {
  const read = v.safeParse(searchWordsSchema, parse(readFileSync(resolve(root, file), 'utf8')));
  if (read.success) return read.output;
  const faults = read.issues.map((issue) => `${file}: ${v.getDotPath(issue)}: ${issue.message}`);
  throw new Error(faults.join('\n'));
}
