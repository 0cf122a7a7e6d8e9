import { namelessPack, type Pack, type PackIdea, type WholePack, wholePacks } from '../../../core/packs/pack.ts';
import { packIdeaKind, packKind } from '../../../core/packs/stored-pack.ts';
import { keyPrefixes } from '../../../core/records/key-prefixes.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { type Listing, listPresent, readRange, startingWith, under } from '../records.ts';

export const packKey = (id: string) => keyPrefixes.pack + id;
export const ideaKey = (id: string) => keyPrefixes.packIdea + id;
export const packAt = under(keyPrefixes.pack, packKind);
export const ideaAt = under(keyPrefixes.packIdea, packIdeaKind);

const listIdeas = () => listPresent<PackIdea>(readRange('marks', ideaAt, startingWith(keyPrefixes.packIdea)));

export async function readPackIdeas(): Promise<PackIdea[]> {
  return (await listIdeas()).records;
}

export async function readPackIdea(id: StrategyId): Promise<PackIdea | null> {
  const { records } = await listPresent<PackIdea>(readRange('marks', ideaAt, startingWith(ideaKey(id))));
  return records.find((one) => one.id === id) ?? null;
}

export async function listPacks(): Promise<Listing<WholePack>> {
  const instead = (key: string) => namelessPack(key.slice(keyPrefixes.pack.length));
  const reading = listPresent<Pack>(readRange('marks', packAt, startingWith(keyPrefixes.pack), instead));
  const [packs, ideas] = await Promise.all([reading, listIdeas()]);
  return { records: wholePacks(packs.records, ideas.records), newer: [...packs.newer, ...ideas.newer] };
}

export async function readPacks(): Promise<WholePack[]> {
  return (await listPacks()).records;
}
