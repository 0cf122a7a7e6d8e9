import { beforeEach, expect, test } from 'vitest';
import { keepDraft } from '../../../app/day/keep-draft.ts';
import { keepPlan } from '../../../app/day/keep-plan.ts';
import { keepShown } from '../../../app/day/keep-shown.ts';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { bringBack, passBy, pickForToday, swapToday } from '../../../app/picking/replace-strategy.ts';
import { loadStrategy } from '../../../app/strategies/library.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import type { Day } from '../../../core/day/day.ts';
import { OtherStrategy } from '../../../core/day/transitions.ts';
import type { StrategyText } from '../../../core/strategies/strategy.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { newWorld } from '../../world/fake-world.ts';

const zone = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const line = 'Old words.';
const begin = { world: await newWorld(now.toString(), zone) };

beforeEach(async () => {
  begin.world = await newWorld(now.toString(), zone);
});

const goingOn: [what: string, goOn: (day: Day) => Promise<unknown>][] = [
  ['a response', (day) => respond(day, 'okay', line, now)],
  ['what is being typed', (day) => keepDraft(day, { draft: { outcome: null, line } })],
  ['a plan', (day) => keepPlan(day, 'at noon', line)],
  ['its texts', async (day) => keepShown(day, (await loadStrategy('COM-01')) as StrategyText)],
  ['another one', (day) => swapToday(day, now)],
  ['one passed by', (day) => passBy(day, now)],
  ['one that is chosen', (day) => pickForToday(day, 'COM-01', now)],
  ['an Undo', (day) => bringBack({ before: day, after: { ...day, strategy: 'COM-01' } }, now)],
];

test.each(goingOn)(
  'a day that was erased elsewhere does not come back from where it is still open: %s',
  async (_, goOn) => {
    const day = await openToday(readSettings(now), now, zone);
    const { agreed } = await eraseAll(begin.world, now, zone);
    await expect(goOn(day)).rejects.toThrow(OtherStrategy);
    await agreed;
    expect(await copyOfEverything(now)).not.toContain(line);
    expect(JSON.parse(await copyOfEverything(now)).stores.days).toEqual({});
  },
);
