import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';

declare const tendDays: typeof import('../../../platform/storage/day-store.ts');

const entry = join(import.meta.dirname, '..', '..', '..', 'platform', 'storage', 'day-store.ts');

/** Gives pages of Tend its own code for days, at hand for `evaluate`: the pages' own bundles keep theirs to themselves. */
export async function bringDays(pages: readonly Page[]): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'tendDays' } },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  for (const page of pages) await page.evaluate(`${chunk.code}; Object.assign(globalThis, { tendDays }); 'ready'`);
}

/** A day on which nothing was said, in the form in which it is stored. No surface shows it: it is long past. */
export const pastDate = '2026-01-01';
export const pastDay = storedDay(
  newDay(Temporal.PlainDate.from(pastDate), { id: 'COM-02', because: [] }, { level: 1, okays: 0 }),
);

/**
 * Writes the past day so many times, one field of it and a count that goes on from what is stored. Gives the counts that
 * were made; each is also told on the console once its write has come back as kept.
 */
export function writeMany(page: Page, field: 'plan' | 'draft' | 'response', writes: number): Promise<number[]> {
  return page.evaluate(
    async ({ date, name, count }) => {
      const made: number[] = [];
      for (let write = 1; write <= count; write += 1) {
        const line = `${name} ${write}`;
        const change = {
          plan: { plan: { when: line, will: line, answer: null, of: null } },
          draft: { draft: { outcome: null, line } },
          response: { response: { outcome: 'okay' as const, line, at: Temporal.Now.instant() } },
        }[name];
        const { ladder } = await tendDays.beginDay(Temporal.PlainDate.from(date), (current) => {
          if (!current) throw new Error('the day is gone');
          const okays = current.ladder.okays + 1;
          return { ...current, ...change, ladder: { level: 1, okays }, because: okays % 2 ? ['own'] : ['saved'] };
        });
        made.push(ladder.okays);
        console.log(`kept ${ladder.okays}`);
      }
      return made;
    },
    { date: pastDate, name: field, count: writes },
  );
}
