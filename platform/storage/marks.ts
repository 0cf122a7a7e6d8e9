import { get, promisifyRequest, update } from 'idb-keyval';
import { type Mark, parseMark } from '../../core/mark.ts';
import { type OwnStrategy, ownId, ownNumber, parseOwn } from '../../core/own-strategy.ts';
import type { StrategyId } from '../../core/strategy.ts';
import { completed, storeOf } from './database.ts';
import { readRange } from './records.ts';

/** One store holds marks and own strategies, told apart by how their keys begin. */
const markKey = (id: string) => `mark/${id}`;
const ownKey = (id: string) => `own/${id}`;
/** The highest number that an own strategy was ever given. */
const lastNumberKey = 'last own number';

export async function readMarks(): Promise<Mark[]> {
  return (await readRange('marks', parseMark, { from: markKey(''), to: markKey('') })).records;
}

/** Changes what a strategy is marked as, in one transaction. A strategy without a mark is neither saved nor hidden. */
export function changeMark(id: StrategyId, change: Partial<Omit<Mark, 'id'>>): Promise<void> {
  return update<unknown>(
    markKey(id),
    (stored) => ({ ...(parseMark(stored) ?? { id, saved: false, hidden: false }), ...change }),
    storeOf('marks', 'strict'),
  );
}

/** The strategies that the person wrote. */
export async function readOwn(): Promise<OwnStrategy[]> {
  return (await readRange('marks', parseOwn, { from: ownKey(''), to: ownKey('') })).records;
}

/** An id that none of the person's strategies has ever had: days refer to those that were removed. */
export async function newOwnId(): Promise<StrategyId> {
  const last = await get<unknown>(lastNumberKey, storeOf('marks'));
  return ownId(Math.max(typeof last === 'number' ? last : 0, ...(await readOwn()).map(({ id }) => ownNumber(id))) + 1);
}

/** Stores one, new or changed; it is on the disk when it resolves. */
export function writeOwn(own: OwnStrategy): Promise<void> {
  return storeOf('marks', 'strict')('readwrite', async (store) => {
    const last = await promisifyRequest<unknown>(store.get(lastNumberKey));
    store.put(Math.max(typeof last === 'number' ? last : 0, ownNumber(own.id)), lastNumberKey);
    store.put(own, ownKey(own.id));
    await completed(store.transaction);
  });
}

/** Deletes one, and what it was marked as. */
export function deleteOwn(id: StrategyId): Promise<void> {
  return storeOf('marks', 'strict')('readwrite', (store) => {
    for (const key of [ownKey(id), markKey(id)]) store.delete(key);
    return completed(store.transaction);
  });
}
