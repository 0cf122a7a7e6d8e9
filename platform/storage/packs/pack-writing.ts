import { type WholePack, wholePacks } from '../../../core/packs/pack.ts';
import { type PackChange, packChange } from '../../../core/packs/pack-change.ts';
import { unwrap } from '../../../core/records/envelope.ts';
import type { Kind } from '../../../core/records/kind.ts';
import { recordIn } from '../../../core/records/reading.ts';
import { packPrefix } from '../../../core/strategies/strategy.ts';
import type { Writing } from '../database.ts';
import { markKey } from '../mark-store.ts';
import { changeIn, entriesOf } from '../records.ts';
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
    for (const id of change.gone) await forget(tx, [ideaKey(id), markKey(id)]);
    return change;
  });
}

/** Removes a pack with all of its ideas and what they were marked as, also what cannot be read of it. */
export function deletePack(id: string): Promise<void> {
  return writing(['marks'], 'strict', async (tx) => {
    const ofPack = [ideaKey, markKey].map((key) => key(`${packPrefix}-${id}-`));
    const found = await Promise.all(ofPack.map((key) => entriesOf(tx, 'marks', beginning(key))));
    await forget(tx, [packKey(id), ...found.flat().map(({ key }) => key)]);
  });
}

async function readIn<T>(tx: Writing, kind: Kind<T>, prefix: string): Promise<T[]> {
  const entries = await entriesOf(tx, 'marks', beginning(prefix));
  return entries.flatMap(({ key, value }) => recordIn(unwrap(kind, value, key)) ?? []);
}

async function forget(tx: Writing, keys: readonly string[]): Promise<void> {
  for (const key of keys) await tx.objectStore('marks').delete(key);
}
