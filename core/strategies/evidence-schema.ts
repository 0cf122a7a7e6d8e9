import * as v from 'valibot';
import { type Finding, type FindingId, findingKinds, weights } from './evidence.ts';

const text = v.pipe(v.string('is not a text'), v.minLength(3, 'is empty'));

/** One finding as an editor may write it. A field that is not known is a fault. */
export const findingSchema: v.GenericSchema<unknown, Finding> = v.objectWithRest(
  {
    id: v.custom<FindingId>((id) => typeof id === 'string' && /^E\d\d$/.test(id), 'is not E01, E02 and so on'),
    finding: text,
    weight: v.picklist(weights, `is not one of ${weights.join(', ')}`),
    kinds: v.array(v.picklist(findingKinds, `is not one of ${findingKinds.join(', ')}`), 'is not a list'),
    sources: v.pipe(
      v.array(
        v.object({
          cite: v.pipe(text, v.regex(/, \d{4}$/, 'does not end in a year')),
          title: v.optional(text),
          doi: v.optional(v.pipe(text, v.startsWith('10.', 'does not begin with 10.'))),
          checked: v.boolean('is neither true nor false'),
        }),
        'is not a list',
      ),
      v.minLength(1, 'is an empty list'),
    ),
  },
  v.never('is not a field of a finding'),
  ({ path }) => (path ? 'is missing' : 'is not a finding with named fields'),
);
