import { type WholePack, wholePacks } from '../../../core/packs/pack.ts';
import { type PackChange, packChange } from '../../../core/packs/pack-change.ts';
import type { Kind } from '../../../core/records/kind.ts';
import { packPrefix } from '../../../core/strategies/strategy.ts';
import type { Writing } from '../database.ts';
import { markAt, markKey } from '../mark-store.ts';
import { changeIn, entriesOf, recordsIn, removeIn } from '../records.ts';
import { writing } from '../writing.ts';
import { beginning, ideaAt, ideaKey, packAt, packKey } from './pack-store.ts';

/** Stores a pack in the place of what is here of it, all or nothing. Rejects with `PackProblem` where there is no room. */
export function writePack(file: WholePack): Promise<PackChange> {
  return writing(['marks'], 'strict', async (tx) => {
    const stored = wholePacks(await readIn(tx, packAt, packKey('')), await readIn(tx, ideaAt, ideaKey('')));
    const change = packChange(file, stored);
    if (change.isNothing) return change;
    const { pack, ideas } = file;
    await changeIn(tx, 'marks', packAt, packKey(pack.id), () => pack);
    for (const idea of ideas)
      if (change.added.includes(idea.id) || change.changed.includes(idea.id))
        await changeIn(tx, 'marks', ideaAt, ideaKey(idea.id), () => idea);
    for (const id of change.gone) {
      await removeIn(tx, 'marks', ideaAt, ideaKey(id));
      await removeIn(tx, 'marks', markAt, markKey(id));
    }
    return change;
  });
}

/** Removes a pack with all of its ideas and what they were marked as, also what cannot be read of it. */
export function deletePack(id: string): Promise<void> {
  const ofPack = `${packPrefix}-${id}-`;
  return writing(['marks'], 'strict', async (tx) => {
    await removeIn(tx, 'marks', packAt, packKey(id));
    await removeAll(tx, ideaAt, ideaKey(ofPack));
    await removeAll(tx, markAt, markKey(ofPack));
  });
}

async function readIn<T>(tx: Writing, kind: Kind<T>, prefix: string): Promise<T[]> {
  return recordsIn(kind, await entriesOf(tx, 'marks', beginning(prefix)));
}

async function removeAll<T>(tx: Writing, kind: Kind<T>, prefix: string): Promise<void> {
  for (const { key } of await entriesOf(tx, 'marks', beginning(prefix))) await removeIn(tx, 'marks', kind, key);
}
