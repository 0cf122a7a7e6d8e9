import * as v from 'valibot';
import { countSchema, type Fields, field } from '../records/fields.ts';
import { dateSchema } from '../time/stored-time.ts';

/** How far Tend has backed off: not at all, half as often, once a week. */
export const backOffSteps = [0, 1, 2] as const;
export type BackOffStep = (typeof backOffSteps)[number];

/** What Tend remembers of nudges that were left alone. It is no count of misses: nobody is shown it. */
export interface BackOff {
  step: BackOffStep;
  /** How many in a row were left alone since the last step. */
  ignored: number;
  /** The person's first day that is not looked at yet; `null` before the first look. */
  from: Temporal.PlainDate | null;
  told: boolean;
  kept: boolean;
}

export const noBackOff: BackOff = { step: 0, ignored: 0, from: null, told: true, kept: false };

export const backOffFields: Fields<BackOff> = {
  step: field(v.picklist(backOffSteps), noBackOff.step),
  ignored: field(countSchema, noBackOff.ignored),
  from: field(v.nullable(dateSchema), noBackOff.from),
  told: field(v.boolean(), noBackOff.told),
  kept: field(v.boolean(), noBackOff.kept),
};
