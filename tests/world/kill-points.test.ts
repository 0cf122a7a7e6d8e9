import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '../figures.ts';
import { runs } from './arbitraries.ts';
import { beginning, beginnings } from './beginnings.ts';
import { happenings } from './happenings.ts';
import { live } from './life.ts';

/** `TEND_KILL_POINTS` stories at night, in each of which the worker dies at least once. */
const stories = Number(process.env.TEND_KILL_POINTS ?? 20);

/** A point in a story, as the part of its effects that lies before. */
const points = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test(
  'wherever in the whole protocol the worker is killed, the next one finds all that was acknowledged and shows nothing twice',
  async () => {
    let deaths = 0;
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        beginnings,
        fc.array(happenings(false), { minLength: 3, maxLength: 15 }),
        fc.array(points, { minLength: 1, maxLength: 3 }),
        async (where, story, kills) => {
          // Lived through once in peace, a story tells how many effects it has: any of them can be the last one.
          const peaceful = await beginning(where);
          await live(peaceful, story);
          const world = await beginning(where);
          await live(
            world,
            story,
            kills.map((point) => Math.floor(point * peaceful.effects)),
          );
          expect(world.deaths).toBeGreaterThan(0);
          deaths += world.deaths;
          shown += world.nudges.length;
        },
      ),
      { ...runs(stories), numRuns: stories },
    );
    figure('kill points: stories', stories);
    figure('kill points: that hit', deaths);
    figure('kill points: nudges shown in them', shown);
  },
  20_000 + stories * 5_000,
);
