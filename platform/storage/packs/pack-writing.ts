import { type Pack, type PackIdea, type WholePack, wholePacks } from '../../../core/packs/pack.ts';
import { type PackChange, packChange } from '../../../core/packs/pack-change.ts';
import { isNewer } from '../../../core/records/envelope.ts';
import { keyPrefixes } from '../../../core/records/key-prefixes.ts';
import type { Kind } from '../../../core/records/kind.ts';
import { present, type Removed } from '../../../core/records/removed.ts';
import type { Mark } from '../../../core/strategies/mark.ts';
import { packPrefix } from '../../../core/strategies/strategy.ts';
import type { Writing } from '../database.ts';
import { markAt, markKey } from '../mark-store.ts';
import { changeIn, entriesOf, recordsIn, removeIn, startingWith } from '../records.ts';
import { writing } from '../writing.ts';
import { ideaAt, ideaKey, packAt, packKey } from './pack-store.ts';

/** Stores a pack in the place of what is here of it, all or nothing. Rejects with `PackProblem` where there is no room. */
export function writePack(file: WholePack, now: Temporal.Instant): Promise<PackChange> {
  return writing(['marks'], 'strict', async (tx) => {
    const packs = await readIn<Pack>(tx, packAt, keyPrefixes.pack);
    const stored = wholePacks(packs, await readIn<PackIdea>(tx, ideaAt, keyPrefixes.packIdea));
    const change = packChange(file, stored);
    if (change.isNothing) return change;
    const { pack, ideas } = file;
    await changeIn(tx, 'marks', packAt, packKey(pack.id), () => pack);
    // Also those that are as they were: of a pack that was removed elsewhere before, all of it is there again.
    for (const idea of ideas) await changeIn(tx, 'marks', ideaAt, ideaKey(idea.id), () => idea);
    for (const id of change.gone) {
      await removeIn<PackIdea>(tx, 'marks', ideaAt, ideaKey(id), now);
      await removeIn<Mark>(tx, 'marks', markAt, markKey(id), now);
    }
    return change;
  });
}

/**
 * Removes a pack with all of its ideas and what they were marked as, also what cannot be read of it. Gives whether that was
 * all: what a later Tend wrote is left alone.
 */
export function dropPack(id: string, now: Temporal.Instant): Promise<boolean> {
  const ofPack = `${packPrefix}-${id}-`;
  return writing(['marks'], 'strict', async (tx) => {
    const removeAll = async <T extends object>(kind: Kind<T | Removed>, prefix: string) => {
      const entries = await entriesOf(tx, 'marks', startingWith(prefix));
      for (const { key } of entries) await removeIn<T>(tx, 'marks', kind, key, now);
      return !entries.some(({ value }) => isNewer(kind, value));
    };
    const all = [
      await removeAll<Pack>(packAt, packKey(id)),
      await removeAll<PackIdea>(ideaAt, ideaKey(ofPack)),
      await removeAll<Mark>(markAt, markKey(ofPack)),
    ];
    return all.every(Boolean);
  });
}

async function readIn<T extends object>(tx: Writing, kind: Kind<T | Removed>, prefix: string): Promise<T[]> {
  return present<T>(recordsIn(kind, await entriesOf(tx, 'marks', startingWith(prefix))));
}
