/** In a store with records of several kinds, how a key begins tells which kind it is; the rest is the record's id. */
export const keyPrefixes = {
  mark: 'mark/',
  own: 'own/',
  pack: 'pack/',
  packIdea: 'idea/',
  note: 'note/',
  hardDay: 'hard/',
} as const;
