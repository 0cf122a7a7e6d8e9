import type { StrategyId } from './strategy.ts';

const strategiesAPiece = 3;

/**
 * The name of the piece of the library that holds a strategy: `UND-01` to `UND-03` lie in `UND-0`, `UND-04` to `UND-06`
 * in `UND-1`.
 *
 * The build cuts the library by this rule and the popup finds its way by it, so that showing one strategy costs one
 * small file and no list of all of them. It does not look anything up: an id that the library has never had still gives
 * a name, of a piece that lacks it or that does not exist.
 */
export function pieceName(id: StrategyId): string {
  const dash = id.lastIndexOf('-');
  return `${id.slice(0, dash)}-${Math.floor((Number(id.slice(dash + 1)) - 1) / strategiesAPiece)}`;
}
