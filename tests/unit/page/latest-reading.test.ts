import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latestReading } from '../../../entrypoints/page/latest-reading.ts';
import { runs } from '../../world/arbitraries.ts';

test('in whatever order readings begin, end and fail, only the one that began last is shown, and only its failure told', async () => {
  const failings = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), failings, async (order, fails) => {
      const latest = latestReading();
      const told: { number: number; what: 'shown' | 'failed'; begunLast: number }[] = [];
      let begunLast = -1;
      const read = order.scheduleFunction(async (number: number) => {
        if (fails[number]) throw new Error(String(number));
        return { number };
      });
      const begin = (number: number) => async () => {
        begunLast = number;
        latest(read(number)).then(
          (shown) => shown && told.push({ number: shown.number, what: 'shown', begunLast }),
          ({ message }: Error) => told.push({ number: Number(message), what: 'failed', begunLast }),
        );
      };
      order.scheduleSequence(fails.map((_, number) => ({ builder: begin(number), label: `reading ${number} begins` })));
      await order.waitIdle();
      expect(told.filter(({ number, begunLast: then }) => number !== then)).toEqual([]);
      const last = fails.length - 1;
      expect(told.at(-1)).toMatchObject({ number: last, what: fails[last] ? 'failed' : 'shown' });
    }),
    runs(300),
  );
});
