import type { Idea } from '../strategies/content-rules.ts';
import { packPrefix, type StrategyId, type StrategySummary, type StrategyText } from '../strategies/strategy.ts';

/** The languages in which a pack can be checked as the library is. */
export const packLanguages = ['en'] as const;

/** Ideas that somebody else wrote, as a person keeps them. Its ideas lie beside it, each a record of its own. */
export interface Pack {
  /** 32 hexadecimal digits: a UUID without its dashes. */
  id: string;
  name: string;
  by: string;
  note: string;
  language: (typeof packLanguages)[number];
}

export interface PackIdea extends Omit<Idea, 'nudges'> {
  id: StrategyId;
}

/** A pack with all of its ideas. */
export interface WholePack {
  pack: Pack;
  ideas: readonly PackIdea[];
}

export const packLimits = { name: 60, by: 80, note: 400 } as const;
/** The most that a name of an idea within its pack may have. */
export const longestIdeaName = 24;
export const mostPackIdeas = 100;
export const mostPacks = 10;

/** `PCK-`, the pack's id and the idea's name in it: no two packs share one, nor does the library or one's own. */
export function packIdeaId(pack: string, name: string): StrategyId {
  return `${packPrefix}-${pack}-${name}`;
}

export function packOf(id: StrategyId): string {
  return id.split('-')[1] ?? '';
}

export function packSummary(idea: PackIdea): StrategySummary {
  const { id, theme, skill, level, minutes, gate, who, where, mode, worry, mood } = idea;
  return { id, theme, skill, level, minutes, gate, who, where, mode, worry, mood };
}

/** What is shown of it. It stands on no finding of ours. */
export function packText(idea: PackIdea): StrategyText {
  const { id, title, theme, minutes, gate, mode, why, today, words, if_badly, reflect } = idea;
  return { id, title, theme, minutes, gate, mode, why, today, words, if_badly, reflect, evidence: [] };
}

/** Each pack with its ideas, by name. Ideas whose pack cannot be read are of one without a name. */
export function wholePacks(packs: readonly Pack[], ideas: readonly PackIdea[]): WholePack[] {
  const of = Map.groupBy(ideas, ({ id }) => packOf(id));
  const lost = [...of.keys()].filter((id) => !packs.some((pack) => pack.id === id)).map(namelessPack);
  return [...packs, ...lost]
    .map((pack) => ({ pack, ideas: of.get(pack.id) ?? [] }))
    .toSorted((one, other) => one.pack.name.localeCompare(other.pack.name) || (one.pack.id < other.pack.id ? -1 : 1));
}

/** What is known of a pack of which nothing could be read. */
export function namelessPack(id: string): Pack {
  return { id, name: '…', by: '…', note: '', language: 'en' };
}
