import type { Records } from '../../../scripts/write-records.ts';
import { Browse } from '../pages/browse.ts';
import { words } from '../words.ts';
import { press, type State, unfoldAll, unreadable } from './state.ts';
import { open, own, ownRecord, pack, packed, typed } from './state-records.ts';

const browse = (name: string, act: (ideas: Browse) => Promise<unknown>, records: Records = {}): State => ({
  page: 'browse',
  name,
  records,
  act: async (page) => {
    await new Browse(page).themes.first().waitFor();
    await act(new Browse(page));
  },
});

export const ideasStates: readonly State[] = [
  browse('all', async () => {}),
  browse('an idea', async (ideas) => {
    await ideas.unfold(open);
    await unfoldAll(ideas.page);
  }),
  browse('a question first', (ideas) => ideas.unfold('Send one good line about your child')),
  browse('an idea that was put away', async (ideas) => {
    await ideas.unfold(open);
    await ideas.act(open, 'Not for me');
    await ideas.button('Undo').waitFor();
  }),
  browse('filtered', async (ideas) => {
    await ideas.choice('Theme').selectOption('Talking');
    await ideas.list('saved');
  }),
  browse('one’s own', (ideas) => ideas.unfold(own.title), ownRecord),
  browse('an idea of a pack', (ideas) => ideas.unfold(pack.ideas[0].title, words('browse.packGroup')), packed),
  browse('writing', async (ideas) => {
    await ideas.button('Write your own').click();
    await ideas.field('Why it could help').fill(typed.repeat(3));
    await press('Keep it', 'Not now')(ideas.page);
  }),
  { page: 'browse', name: 'unreadable', ...unreadable },
];
