import { type State, unfoldAll } from './state.ts';

export const helpStates: readonly State[] = [
  { page: 'help', name: 'all', act: unfoldAll },
  { page: 'how', name: 'all' },
];
