import { isObject } from '../records/fields.ts';

/** Whether two would be the same in a file, in whatever order they were written. */
export function isSameData(one: unknown, other: unknown): boolean {
  return isSameSoFar(one, other) || plainText(one) === plainText(other);
}

/** Quick, and true only where it is certain. */
function isSameSoFar(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSameSoFar(one[name], other[name]))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isObject(value) && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
}

function plainText(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'bigint') return `${one}n`;
    if (!isObject(one) || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
