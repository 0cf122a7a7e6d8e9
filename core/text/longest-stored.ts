/** The most code units of any stored text. A limit in characters bounds nothing: one may carry thousands of marks. */
export const longestStored = 250_000;
