import { isObject } from '../records/fields.ts';

/** Why a file cannot be read as JSON of a size and depth that we take. */
export type FileProblem = 'too_large' | 'empty' | 'compressed' | 'not_text' | 'not_json';

type Refuse = (problem: FileProblem) => Error;

/** What a file says, unless it is larger than so many bytes: then it is not read. Rejects with what `refuse` gives. */
export async function fileText(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  mostBytes: number,
  refuse: Refuse,
): Promise<string> {
  if (file.size > mostBytes) throw refuse('too_large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw refuse('compressed');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse('not_text');
  }
}

/** Throws what `refuse` gives. */
export function jsonIn(text: string, refuse: Refuse): unknown {
  if (text.trim() === '') throw refuse('empty');
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('not_json');
  }
}

export function isPlain(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

export function isTooDeep(value: object, deepest: number): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => Object.values(one).filter(isObject));
  }
  return false;
}
