import 'fake-indexeddb/auto';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../../app/day/respond.ts';
import { pickForToday } from '../../../app/picking/replace-strategy.ts';
import { bringBackOwn, loadOwn, saveOwn } from '../../../app/strategies/own-strategies.ts';
import { ChangedMeanwhile, RemovedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { emptyOwn, type OwnStrategy } from '../../../core/strategies/own-strategy.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { changeMark, newOwnId, readMarks, readOwn, removeOwn } from '../../../platform/storage/mark-store.ts';
import { beginAnew, library, morning, open, say, settings, turnOff, zone } from './one-morning.ts';

beforeEach(beginAnew);

describe('one’s own strategy', () => {
  const mine: OwnStrategy = { ...emptyOwn('OWN-01'), title: 'Water the plants together', today: 'Ask them along.' };

  test('takes part in the rotation, and is shown as it was written', async () => {
    const others = [...library.values()].filter(({ theme }) => theme === 'patience_hope').map(({ id }) => id);
    for (const id of others) await changeMark(id, { hidden: true });
    await saveOwn(mine, await settings(), morning, zone);
    await say(...turnOff('understanding', 'communication', 'consistency', 'vulnerability', 'professional_help'));
    const day = await open();
    expect(day.strategy).toBe(mine.id);
    expect(await loadOwn(mine.id)).toMatchObject({ title: 'Water the plants together', why: '', evidence: [] });
  });

  test('stays with its day as it was tried, also where it is changed or removed later', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    const day = await pickForToday(await open(), mine.id, morning);
    await saveOwn({ ...mine, title: 'Water them' }, await settings(), morning, zone);
    expect((await open()).shown?.title).toBe('Water them');
    await respond(await open(), 'okay', 'It rained.', morning);
    await saveOwn({ ...mine, title: 'Something else' }, await settings(), morning, zone);
    await removeOwn(mine.id, morning);
    expect(await open()).toMatchObject({ strategy: day.strategy, shown: { title: 'Water them' } });
  });

  test('takes what two windows changed of it, each its own part', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    await saveOwn({ ...mine, title: 'Water them' }, await settings(), morning, zone, mine);
    await saveOwn({ ...mine, why: 'They grow.', alone: true }, await settings(), morning, zone, mine);
    expect(await readOwn()).toEqual([{ ...mine, title: 'Water them', why: 'They grow.', alone: true }]);
  });

  test('is not written over: another title of another window stays, and what was removed stays removed', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    await saveOwn({ ...mine, title: 'Water them' }, await settings(), morning, zone, mine);
    const other = { ...mine, title: 'Water them all', why: 'They grow.' };
    await expect(saveOwn(other, await settings(), morning, zone, mine)).rejects.toThrow(ChangedMeanwhile);
    expect(await readOwn()).toEqual([{ ...mine, title: 'Water them' }]);
    await removeOwn(mine.id, morning);
    await expect(saveOwn(other, await settings(), morning, zone, mine)).rejects.toThrow(RemovedMeanwhile);
    expect(await readOwn()).toEqual([]);
  });

  test('that was brought back and gone on with in another window stays so', async () => {
    await saveOwn({ ...mine, why: 'They grow.' }, await settings(), morning, zone);
    await bringBackOwn(mine, null, await settings(), morning, zone);
    expect(await readOwn()).toEqual([{ ...mine, why: 'They grow.' }]);
  });

  test('gets an id that no other one has, and can be removed', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    const second = { ...emptyOwn(newOwnId()), title: 'Sing', today: 'Sing.' };
    await saveOwn(second, await settings(), morning, zone);
    await removeOwn(second.id, morning);
    expect((await readOwn()).map(({ id }) => id)).toEqual(['OWN-01']);
    expect(await loadOwn(second.id)).toBeNull();
  });

  test('with a text that cannot be read keeps all others, and is kept aside as it was', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    await set('own/OWN-02', { ...mine, id: 'OWN-02', title: 7 }, storeOf('marks'));
    await set('own/OWN-03', { ...mine, id: 'OWN-03', today: '' }, storeOf('marks'));
    const read = (await readOwn()).map(({ id, title, today }) => [id, title, today]);
    expect(read).toEqual([
      ['OWN-01', mine.title, mine.today],
      ['OWN-02', '…', mine.today],
      ['OWN-03', mine.title, '…'],
    ]);
    expect(await get('marks/own/OWN-02', storeOf('quarantine'))).toMatchObject({ title: 7 });
  });
});

test('a strategy is saved and taken off without touching what else it is', async () => {
  await changeMark('COM-01', { saved: true });
  await changeMark('COM-01', { hidden: true });
  await changeMark('COM-01', { saved: false });
  expect(await readMarks()).toEqual([{ id: 'COM-01', saved: false, hidden: true }]);
});
