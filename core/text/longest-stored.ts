/**
 * The most code units that any stored text may have, whatever it is. A limit in characters bounds nothing: one character
 * may carry thousands of marks.
 */
export const longestStored = 100_000;
