import { isSame } from '../records/same.ts';

/** One field that becomes something else. With `insteadOf` it does so only where that is still what it is. */
export type FieldEdit<T> = {
  [Field in keyof T]-?: { kind: 'set'; field: Field; to: T[Field]; insteadOf?: T[Field] };
}[keyof T];

/** The whole with the field replaced; the whole itself where the field is not what the edit means. */
export function withField<T, Whole extends T>(whole: Whole, edit: FieldEdit<T>): Whole {
  const isMeant = edit.insteadOf === undefined || isSame(whole[edit.field], edit.insteadOf);
  return isMeant ? { ...whole, [edit.field]: edit.to } : whole;
}

export function fieldUndo<T>(before: T, { field, to }: FieldEdit<T>): FieldEdit<T> {
  return { kind: 'set', field, to: before[field], insteadOf: to };
}
