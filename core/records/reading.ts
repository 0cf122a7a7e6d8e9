import { type Fields, group, hasSoundField } from './fields.ts';

/** `mended`: fields that could not be read have something in their place. `newer`: a later Tend wrote it. */
export type Reading<T> =
  | { state: 'sound'; record: T }
  | { state: 'mended'; record: T; mended: readonly string[] }
  | { state: 'newer' }
  | { state: 'broken' };

export const newer = { state: 'newer' } as const;
export const broken = { state: 'broken' } as const;

export function readFields<T extends object>(fields: Fields<T>, stored: unknown): Reading<T> {
  if (!hasSoundField(stored, fields)) return broken;
  const mended: string[] = [];
  const record = group(fields)(stored, (path) => mended.push(path));
  return mended.length === 0 ? { state: 'sound', record } : { state: 'mended', record, mended };
}

/** Whether a later Tend wrote something of what these list: it is said that they are not all. */
export function hasNewer(...listings: readonly { newer: readonly string[] }[]): boolean {
  return listings.some(({ newer }) => newer.length > 0);
}

/** The record, or `null` where there is none that could be read. */
export function recordIn<T>(reading: Reading<T>): T | null {
  return 'record' in reading ? reading.record : null;
}
