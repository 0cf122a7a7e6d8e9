import type { StrategyId } from './strategy.ts';

const strategiesAPiece = 2;

/**
 * The name of the piece of the library that holds a strategy: `UND-01` and `UND-02` lie in `UND-0`, `UND-03` and `UND-04`
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
