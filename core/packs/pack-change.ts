import type { StrategyId } from '../strategies/strategy.ts';
import { isSameData } from '../transfer/same-data.ts';
import { mostPacks, type WholePack } from './pack.ts';
import { PackProblem } from './parse-pack.ts';

/** What bringing a pack in does to what is here. */
export interface PackChange {
  /** The pack of this id as it is here, `null` where there is none. */
  here: WholePack | null;
  added: StrategyId[];
  changed: StrategyId[];
  gone: StrategyId[];
  /** Whether all of it is here already, just as it is. */
  isNothing: boolean;
}

/** Throws `PackProblem` where there is no room for one more. */
export function packChange(file: WholePack, packs: readonly WholePack[]): PackChange {
  const here = packs.find(({ pack }) => pack.id === file.pack.id) ?? null;
  if (!here && packs.length >= mostPacks) throw new PackProblem('full');
  const known = new Map(here?.ideas.map((idea) => [idea.id, idea]));
  const named = new Set(file.ideas.map(({ id }) => id));
  const added = file.ideas.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const changed = file.ideas.filter((one) => known.has(one.id) && !isSameData(one, known.get(one.id)));
  const gone = [...known.keys()].filter((id) => !named.has(id));
  const isNothing = isSameData(file.pack, here?.pack) && added.length + changed.length + gone.length === 0;
  return { here, added, changed: changed.map(({ id }) => id), gone, isNothing };
}
