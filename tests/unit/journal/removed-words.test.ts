import { signal } from '@preact/signals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { readYourDays } from '../../../app/journal/your-days.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { ChangedMeanwhile, RemovedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { DayItems } from '../../../entrypoints/journal/days/DayItems.tsx';
import { beginDay, readDays } from '../../../platform/storage/day-store.ts';
import { bringBackDayWords, removeDayWords } from '../../../platform/storage/journal/day-words.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { newWorld } from '../../world/fake-world.ts';
import { store } from '../transfer/any-backup.ts';
import { momentAt, zone } from './own-promises.ts';

const { now, today } = momentAt('2026-11-22T18:30');
const date = today.subtract({ days: 9 });
const written: Day = {
  ...newDay(date, { id: 'COM-01', because: [] }, firstRung),
  response: { outcome: 'badly', line: 'Old line.', at: now },
  plan: { when: 'Old when', will: 'sing', answer: null, of: null },
  draft: { outcome: null, line: 'Old dr' },
  planDraft: { when: '', will: 'Old pl' },
};
const stored = async () => (await readDays(date, date))[0];
const remove = async () => (await removeDayWords(date, now)) ?? expect.unreachable();
const begin = { world: await newWorld(now.toString(), zone) };

beforeEach(async () => {
  begin.world = await newWorld(now.toString(), zone);
  await readSettings(now);
  await beginDay(date, () => written);
});

test('what was written on a day can be removed, also what was set aside of it; how it went stays', async () => {
  await store([
    { store: 'quarantine', key: `days/${date}`, value: { line: 'Old copy' } },
    { store: 'quarantine', key: `days/${date} (2)`, value: { line: 'Old copy, too' } },
  ]);
  await remove();
  expect(await copyOfEverything(now)).not.toContain('Old');
  expect(await stored()).toMatchObject({ strategy: 'COM-01', response: { outcome: 'badly', line: '' }, plan: null });
  expect((await readYourDays(9)).entries).toHaveLength(1);
  expect(await removeDayWords(date, now)).toBeNull();
});

test('it comes back as it was, unless something else was written since', async () => {
  const before = await remove();
  await bringBackDayWords(before);
  expect(await stored()).toEqual(written);
  await remove();
  await beginDay(date, () => ({ ...written, draft: { outcome: null, line: 'New' } }));
  await expect(bringBackDayWords(before)).rejects.toThrow(ChangedMeanwhile);
});

test('on a day that was erased elsewhere there is nothing to remove or to bring back', async () => {
  const before = await remove();
  await (await eraseAll(begin.world, now, zone)).agreed;
  await expect(removeDayWords(date, now)).rejects.toThrow(RemovedMeanwhile);
  await expect(bringBackDayWords(before)).rejects.toThrow(RemovedMeanwhile);
});

test('removing is offered where something is written, and Undo for what was removed', () => {
  const drawn = (day: Day, removed: Day | null = null) =>
    renderToString(
      h(DayItems as never, {
        store: { words: { removed: signal(removed ? [removed] : []) }, failed: signal(null) },
        entries: [{ day, title: '' }],
        today,
      }),
    )
      .replace(/<[^>]*>/g, '')
      .match(/Remove these words|What you wrote is removed|Undo/g);
  expect(drawn(written)).toEqual(['Remove these words']);
  const silent: Day = { ...written, response: { outcome: 'badly', line: '', at: now }, plan: null };
  expect(drawn({ ...silent, draft: { outcome: 'okay', line: ' ' }, planDraft: null })).toBeNull();
  expect(drawn({ ...silent, draft: null, planDraft: null }, written)).toEqual(['What you wrote is removed', 'Undo']);
});
