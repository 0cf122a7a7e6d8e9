/** FNV-1a (datatracker.ietf.org/doc/html/rfc9923) over the letters of a text instead of bytes: from 0 to 2^32 - 1. */
export function fnv1a(text: string): number {
  let hash = basis;
  for (const letter of text) hash = mixed(hash, letter.codePointAt(0) ?? 0);
  return hash >>> 0;
}

/** The same over UTF-16 code units: weights that were learnt are stored under these numbers. */
export function fnv1aOfUnits(text: string): number {
  let hash = basis;
  for (let index = 0; index < text.length; index++) hash = mixed(hash, text.charCodeAt(index));
  return hash >>> 0;
}

const basis = 0x811c9dc5;

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}
