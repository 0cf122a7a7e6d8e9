import { readFileSync } from 'node:fs';
import { parsePack } from '../../../core/packs/parse-pack.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';

/** A pack that is taken, and what may be done to it. */

export const example = readFileSync('docs/pack-example.json', 'utf8');

export type Written = Record<string, unknown> & { ideas: Record<string, unknown>[] };

export const written = (): Written => JSON.parse(example);

export function packWith(change: (pack: Written) => unknown): string {
  const pack = written();
  change(pack);
  return JSON.stringify(pack);
}

/** The first idea of it, with other fields. */
export const withFirst = (fields: object) => packWith(({ ideas }) => Object.assign(ideas[0] ?? {}, fields));

export const examplePack = () => parsePack(example);
export const exampleId = (name: string): StrategyId => `PCK-${examplePack().pack.id}-${name}`;
