import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PromiseDraft } from '../../../../core/journal/own-promise.ts';
import { listPromises } from '../../../../platform/storage/journal/promise-store.ts';
import { readSettings } from '../../../../platform/storage/settings-store.ts';
import { newWorld } from '../../../world/fake-world.ts';
import { due, momentAt, zone } from '../own-promises.ts';
import { promiseSection } from './promise-section.ts';

const { now } = momentAt('2026-11-30T18:30');
const once: PromiseDraft = { what: 'Call my sister', to: '', date: '2026-12-06', every: 'never' };
const cushionOffered = '>Give it until';

beforeEach(async () => {
  await newWorld(now.toString(), zone);
  await readSettings(now);
});
afterEach(() => vi.unstubAllGlobals());

describe('before a promise is kept', () => {
  const asked = async (typed: PromiseDraft) => {
    const section = await promiseSection(now);
    await section.writing.write();
    section.writing.type(typed);
    await section.writing.keep();
    return section;
  };

  test('a later date is offered', async () => {
    const { writing, drawn } = await asked(once);
    expect(await drawn()).toContain(cushionOffered);
    await writing.cushion();
    expect((await listPromises()).records).toMatchObject([{ due: due('2026-12-09'), series: null }]);
  });

  test.each([
    ['week', { every: 'week', weekday: 7 }],
    ['month', { every: 'month', day: 6 }],
  ] as const)('none is offered for what comes again, which keeps the day that was typed: %s', async (every, series) => {
    const { writing, drawn } = await asked({ ...once, every });
    expect(await drawn()).not.toContain(cushionOffered);
    expect(await drawn()).not.toContain('later date');
    await writing.cushion();
    expect((await listPromises()).records.filter(({ what }) => what !== '')).toEqual([]);
    await writing.asIs();
    expect((await listPromises()).records).toMatchObject([{ due: due('2026-12-06'), series }]);
  });

  test.each(['asIs', 'cushion'] as const)('a day that ends meanwhile is no date for it any more: %s', async (press) => {
    const { writing, goTo, focused, drawn } = await asked({ ...once, date: '2026-11-30' });
    await goTo(now.add({ hours: 24 }));
    await writing[press]();
    expect((await listPromises()).records.filter(({ due }) => due !== null)).toEqual([]);
    expect([writing.form.value?.question, focused.at(-1)]).toEqual([null, 'promise-date']);
    expect(await drawn()).toContain('That day is over already');
    await writing.keep();
    expect([writing.form.value?.question, focused.at(-1)]).toEqual([null, 'promise-date']);
    writing.type({ date: '2026-12-01' });
    expect(await drawn()).not.toContain('That day is over already');
    await writing.keep();
    expect((await listPromises()).records).toMatchObject([{ due: due('2026-12-01') }]);
  });
});
