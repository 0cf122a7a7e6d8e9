import { RemovedMeanwhile } from '../../core/records/changed-meanwhile.ts';
import { keyPrefixes } from '../../core/records/key-prefixes.ts';
import { isRemoved, type Removed } from '../../core/records/removed.ts';
import { type Mark, markKind } from '../../core/strategies/mark.ts';
import { type OwnStrategy, ownId, ownKind } from '../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import type { Writing } from './database.ts';
import {
  changeIn,
  changeRecord,
  type Listing,
  listPresent,
  readRange,
  removeIn,
  startingWith,
  under,
} from './records.ts';
import { writing } from './writing.ts';

export const markKey = (id: string) => keyPrefixes.mark + id;
const ownKey = (id: string) => keyPrefixes.own + id;
export const markAt = under(keyPrefixes.mark, markKind);
const ownAt = under(keyPrefixes.own, ownKind);

export function listMarks(): Promise<Listing<Mark>> {
  return listPresent(readRange('marks', markAt, startingWith(keyPrefixes.mark)));
}

export async function readMarks(): Promise<Mark[]> {
  return (await listMarks()).records;
}

type MarkChange = Partial<Omit<Mark, 'id'>>;

function changed(id: StrategyId, current: Mark | Removed | null, change: MarkChange): Mark {
  const before = current && !isRemoved(current) ? (current as Mark) : { id, saved: false, hidden: false };
  return { ...before, ...change };
}

export async function changeMark(id: StrategyId, change: MarkChange): Promise<void> {
  await changeRecord('marks', markAt, markKey(id), (current) => changed(id, current, change));
}

/** All or none of them; it is on the disk when it resolves. Gives those that were not so before. */
export function hideAll(ids: readonly StrategyId[], hidden: boolean): Promise<StrategyId[]> {
  return writing(['marks'], 'strict', (tx) => hideIn(tx, ids, hidden));
}

export async function hideIn(tx: Writing, ids: readonly StrategyId[], hidden: boolean): Promise<StrategyId[]> {
  const others: StrategyId[] = [];
  for (const id of ids)
    await changeIn(tx, 'marks', markAt, markKey(id), (current) => {
      const mark = changed(id, current, {});
      if (mark.hidden !== hidden) others.push(id);
      return { ...mark, hidden };
    });
  return others;
}

/** `hideAll` to take back what it did: what everything was erased of since is not marked again. */
export function hideAgain(ids: readonly StrategyId[], hidden: boolean): Promise<void> {
  return writing(['marks'], 'strict', (tx) => hideAgainIn(tx, ids, hidden));
}

export async function hideAgainIn(tx: Writing, ids: readonly StrategyId[], hidden: boolean): Promise<void> {
  for (const id of ids) {
    if ((await tx.objectStore('marks').getKey(markKey(id))) === undefined) continue;
    await changeIn(tx, 'marks', markAt, markKey(id), (current) => changed(id, current, { hidden }));
  }
}

export function listOwn(): Promise<Listing<OwnStrategy>> {
  return listPresent(readRange('marks', ownAt, startingWith(keyPrefixes.own)));
}

export async function readOwn(): Promise<OwnStrategy[]> {
  return (await listOwn()).records;
}

/** An id that none of the person's strategies has ever had, anywhere: days refer to those that were removed. */
export function newOwnId(): StrategyId {
  return ownId(crypto.randomUUID());
}

/** On the disk when it resolves. `change` gets `null` where there is none; where it throws, nothing is stored. */
export async function changeOwn(
  id: StrategyId,
  change: (stored: OwnStrategy | null) => OwnStrategy,
): Promise<OwnStrategy> {
  const own = await changeRecord('marks', ownAt, ownKey(id), (stored) =>
    change(stored && !isRemoved(stored) ? (stored as OwnStrategy) : null),
  );
  return own as OwnStrategy;
}

/**
 * One that was removed, as it was and as it was marked; what was brought back before stays as it is. Rejects with
 * `RemovedMeanwhile` where everything was erased since.
 */
export function putBackOwn(own: OwnStrategy, mark: Mark | null): Promise<OwnStrategy> {
  return writing(['marks'], 'strict', async (tx) => {
    const back = await changeIn(tx, 'marks', ownAt, ownKey(own.id), (stored) => {
      if (!stored) throw new RemovedMeanwhile(`nothing is left of ${own.id}`);
      return isRemoved(stored) ? own : stored;
    });
    const marked = (stored: Mark | Removed | null) => (stored && !isRemoved(stored) ? stored : (mark as Mark));
    if (mark) await changeIn(tx, 'marks', markAt, markKey(own.id), marked);
    return back as OwnStrategy;
  });
}

/** With what it was marked as. Gives what it removed, for an Undo; `null` where nothing was there any more. */
export function removeOwn(id: StrategyId, now: Temporal.Instant): Promise<{ own: OwnStrategy; marks: Mark[] } | null> {
  return writing(['marks'], 'strict', async (tx) => {
    const own = await removeIn<OwnStrategy>(tx, 'marks', ownAt, ownKey(id), now);
    const mark = await removeIn<Mark>(tx, 'marks', markAt, markKey(id), now);
    return own && { own, marks: mark ? [mark] : [] };
  });
}
