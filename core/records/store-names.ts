/** The stores of the database, and so of a saved file, in the order in which both name them. */
export const storeNames = [
  'settings',
  'days',
  'nudges',
  'marks',
  'promises',
  'checkins',
  'notes',
  'quarantine',
] as const;
