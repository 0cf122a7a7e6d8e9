export type Said = 'nothing' | 'earlier' | 'promised' | 'changed' | 'back' | 'kept';
