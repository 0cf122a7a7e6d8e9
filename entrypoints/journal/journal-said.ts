export type Said = 'nothing' | 'earlier';
