import { isObject } from '../records/fields.ts';
import { isSame } from '../records/same.ts';

/**
 * What was left of a record that a person typed in: `null` where it was never stored, else its fields as they are known to
 * be stored; then what each draft makes of them, one after the other. Whichever of these was stored when its page went, the
 * last of them comes next.
 */
export type TypedSteps = readonly (object | null)[];

/** Of bodies. Of a record that was never stored, a step is all of it; else these fields. */
export function typedSteps(bodies: TypedSteps, fields: readonly string[]): TypedSteps {
  return bodies.map((body) => (body && bodies[0] ? fieldsOf(body, fields) : body));
}

/**
 * The body of a record with what was typed last in it; `null` where nothing is to be stored, because it is there already,
 * or because another page has stored something else by now.
 */
export function withLastTyped(stored: object | null, steps: TypedSteps): object | null {
  const last = steps.at(-1);
  // Whatever else is found there was left by no page of ours.
  if (!steps.every((step) => step === null || isObject(step)) || !last) return null;
  const alike = steps.findLastIndex((step) =>
    step && stored ? isSame(step, fieldsOf(stored, Object.keys(step))) : step === stored,
  );
  return alike === -1 || alike === steps.length - 1 ? null : { ...stored, ...last };
}

/** A field that is not there is told as `null`: then it differs from one that is. */
function fieldsOf(body: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, (body as Record<string, unknown>)[name] ?? null]));
}
