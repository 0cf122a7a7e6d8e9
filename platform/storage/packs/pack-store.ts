import { namelessPack, type Pack, type PackIdea, type WholePack, wholePacks } from '../../../core/packs/pack.ts';
import { packIdeaKind, packKind } from '../../../core/packs/stored-pack.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { under } from '../mark-store.ts';
import { type Listing, listPresent, readRange } from '../records.ts';

export const packKey = (id: string) => `pack/${id}`;
export const ideaKey = (id: string) => `idea/${id}`;
export const packAt = under(packKey(''), packKind);
export const ideaAt = under(ideaKey(''), packIdeaKind);
export const beginning = (key: string) => ({ from: key, to: key });

const listIdeas = () => listPresent<PackIdea>(readRange('marks', ideaAt, beginning(ideaKey(''))));

export async function readPackIdeas(): Promise<PackIdea[]> {
  return (await listIdeas()).records;
}

export async function readPackIdea(id: StrategyId): Promise<PackIdea | null> {
  const { records } = await listPresent<PackIdea>(readRange('marks', ideaAt, beginning(ideaKey(id))));
  return records.find((one) => one.id === id) ?? null;
}

export async function listPacks(): Promise<Listing<WholePack>> {
  const instead = (key: string) => namelessPack(key.slice(packKey('').length));
  const reading = listPresent<Pack>(readRange('marks', packAt, beginning(packKey('')), instead));
  const [packs, ideas] = await Promise.all([reading, listIdeas()]);
  return { records: wholePacks(packs.records, ideas.records), newer: [...packs.newer, ...ideas.newer] };
}

export async function readPacks(): Promise<WholePack[]> {
  return (await listPacks()).records;
}
