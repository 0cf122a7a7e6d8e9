import { get, promisifyRequest } from 'idb-keyval';
import { type Mark, parseMark } from '../../core/mark.ts';
import { mostOwn, type OwnStrategy, ownId, ownNumber, parseOwn } from '../../core/own-strategy.ts';
import type { StrategyId } from '../../core/strategy.ts';
import { completed, storeOf } from './database.ts';
import { changeRecord, readRange } from './records.ts';

/** One store holds marks and own strategies, told apart by how their keys begin. */
const markKey = (id: string) => `mark/${id}`;
const ownKey = (id: string) => `own/${id}`;
const readMark = (stored: unknown, key: string): Mark | null => {
  const mark = parseMark(stored);
  return mark && markKey(mark.id) === key ? mark : null;
};
const readOwnAt = (stored: unknown, key: string): OwnStrategy | null => {
  const own = parseOwn(stored);
  return own && ownKey(own.id) === key ? own : null;
};

/** The highest number that an own strategy was ever given. */
const lastNumberKey = 'last own number';

export async function readMarks(): Promise<Mark[]> {
  return (await readRange('marks', readMark, { from: markKey(''), to: markKey('') })).records;
}

/** Changes what a strategy is marked as, in one transaction. A strategy without a mark is neither saved nor hidden. */
export async function changeMark(id: StrategyId, change: Partial<Omit<Mark, 'id'>>): Promise<void> {
  const unmarked: Mark = { id, saved: false, hidden: false };
  await changeRecord(
    'marks',
    markKey(id),
    readMark,
    (current) => ({ ...(current ?? unmarked), ...change }),
    (mark) => mark,
  );
}

/** The strategies that the person wrote. */
export async function readOwn(): Promise<OwnStrategy[]> {
  return (await readRange('marks', readOwnAt, { from: ownKey(''), to: ownKey('') })).records;
}

/** An id that none of the person's strategies has ever had: days refer to those that were removed. */
export async function newOwnId(): Promise<StrategyId> {
  const last = lastNumber(await get<unknown>(lastNumberKey, storeOf('marks')));
  return ownId(Math.max(last, ...(await readOwn()).map(({ id }) => ownNumber(id))) + 1);
}

/** Stores one, new or changed; it is on the disk when it resolves. */
export function writeOwn(own: OwnStrategy): Promise<void> {
  return storeOf('marks', 'strict')('readwrite', async (store) => {
    const last = lastNumber(await promisifyRequest<unknown>(store.get(lastNumberKey)));
    store.put(Math.max(last, ownNumber(own.id)), lastNumberKey);
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

/** The number as it is stored; 0 for anything that no id can be made of. */
function lastNumber(stored: unknown): number {
  return Number.isInteger(stored) && Number(stored) > 0 && Number(stored) < mostOwn ? Number(stored) : 0;
}
