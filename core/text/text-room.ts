import { lengthOf, longestStored } from './text-length.ts';

/** Close to the limit a person wants to know how much room there is; before that, a number would only count at them. */
const nearTheEnd = 20;

export type Room =
  | { kind: 'plenty' }
  /** So many characters may still be typed, or are too many. */
  | { kind: 'left' | 'over'; characters: number }
  /** So long that not even a draft of it can be kept. */
  | { kind: 'unkeepable' };

/** Space around a text does not count, since it is not kept. */
export function roomIn(typed: string, limit: number): Room {
  if (typed.length > longestStored) return { kind: 'unkeepable' };
  const text = typed.trim();
  if (text.length < limit - nearTheEnd) return { kind: 'plenty' };
  const left = limit - lengthOf(text);
  if (left > nearTheEnd) return { kind: 'plenty' };
  return left < 0 ? { kind: 'over', characters: -left } : { kind: 'left', characters: left };
}
