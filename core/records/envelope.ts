import * as v from 'valibot';
import { instantSchema } from '../time/stored-time.ts';
import { isObject } from './fields.ts';
import type { Kind } from './kind.ts';
import { newer, type Reading } from './reading.ts';

export interface Envelope {
  kind: string;
  version: number;
  /** When it was written, `2026-11-22T17:31:00Z`. */
  changed: string;
  body: object;
}

export function wrap<T>({ name, version, write }: Kind<T>, record: T, changed: Temporal.Instant): Envelope {
  return { kind: name, version, changed: changed.toString(), body: write(record) };
}

/** Whether a later Tend wrote it. Asks for nothing else of it. */
export function isNewer({ version }: Pick<Kind<unknown>, 'version'>, stored: unknown): boolean {
  if (!isObject(stored) || !Object.hasOwn(stored, 'body')) return false;
  const { version: written } = stored as Record<keyof Envelope, unknown>;
  return Number.isSafeInteger(written) && Number(written) > version;
}

export function unwrap<T>(kind: Kind<T>, stored: unknown, key: string): Reading<T> {
  if (isNewer(kind, stored)) return newer;
  if (!isObject(stored) || !Object.hasOwn(stored, 'body')) return readBody(kind, 1, stored, key);
  const { kind: name, version, changed, body } = stored as Record<keyof Envelope, unknown>;
  const isVersion = Number.isSafeInteger(version) && Number(version) >= 1;
  const reading = readBody(kind, isVersion ? Number(version) : kind.version, body, key);
  const flaws = [
    ...(name === kind.name ? [] : ['kind']),
    ...(isVersion ? [] : ['version']),
    ...(v.is(instantSchema, changed) ? [] : ['changed']),
  ];
  if (flaws.length === 0 || !('record' in reading)) return reading;
  return {
    state: 'mended',
    record: reading.record,
    mended: [...flaws, ...('mended' in reading ? reading.mended : [])],
  };
}

function readBody<T>(kind: Kind<T>, version: number, body: unknown, key: string): Reading<T> {
  const steps = Object.entries(kind.steps).filter(([number]) => Number(number) > version);
  return kind.read(
    steps.reduce((older, [, step]) => step(older), body),
    key,
  );
}
