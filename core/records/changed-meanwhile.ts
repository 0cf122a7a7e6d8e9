import { isSame } from './same.ts';

export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
}

export class RemovedMeanwhile extends ChangedMeanwhile {
  override name = 'RemovedMeanwhile';
}

/** What the person has seen once they were told that it changed elsewhere: what they write now may take the place of that. */
export function seenSince<T extends object, Name extends keyof T>(
  seen: T,
  stored: T,
  made: Pick<T, Name>,
  names: readonly Name[],
): T {
  const fields = changedIn(seen, made, names);
  return { ...seen, ...Object.fromEntries(fields.map((name) => [name, stored[name]])) };
}

/** Sets what differs between what the person saw and what they made of it, and nothing else. Throws `ChangedMeanwhile`. */
export function withChanges<T extends { id: string }, Name extends keyof T & string>(
  seen: Pick<T, Name>,
  stored: T,
  made: Pick<T, Name>,
  names: readonly Name[],
): T {
  const fields = changedIn(seen, made, names);
  const other = fields.find((name) => ![seen, made].some((known) => isSame(stored[name], known[name])));
  if (other) throw new ChangedMeanwhile(`${other} of ${stored.id} has changed`);
  return { ...stored, ...Object.fromEntries(fields.map((name) => [name, made[name]])) };
}

function changedIn<T, Name extends keyof T>(seen: Pick<T, Name>, made: Pick<T, Name>, names: readonly Name[]): Name[] {
  return names.filter((name) => !isSame(made[name], seen[name]));
}
