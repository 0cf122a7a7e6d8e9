import type { StrategyId } from '../strategies/strategy.ts';

/**
 * What the popup shows before it has read anything, known ahead and kept in the popup's own address. Only what the library
 * says stands in it: the browser keeps addresses on the disk, and nothing that a person wrote may be kept there.
 */
export interface OpeningAhead {
  version: string;
  /** Since when and until when it holds, in milliseconds since 1970. */
  from: number;
  until: number;
  /** The zone by its offset: minutes that UTC is ahead of it, as `Date` has them. */
  offset: number;
  strategy: StrategyId;
  /** The mark of its text as the person saw it today; `null` where they have not, and the library's is shown. */
  text: string | null;
  swapped: boolean;
  nudges: boolean;
}

const mark = '#ahead=';

/** The page of the popup that was drawn for its strategy while building, and what has to hold for it to be shown. */
export function aheadAddress(ahead: OpeningAhead): string {
  return pageAhead(ahead.strategy) + mark + encodeURIComponent(JSON.stringify(ahead));
}

export function pageAhead(strategy: StrategyId): string {
  return `/popup/${strategy}.html`;
}

/** What an address says that holds now and here; `null` for any other, whatever it is. */
export function aheadIn(hash: string, version: string, nowMs: number, offset: number): OpeningAhead | null {
  if (!hash.startsWith(mark)) return null;
  try {
    const ahead: OpeningAhead | null = JSON.parse(decodeURIComponent(hash.slice(mark.length)));
    const holds = ahead?.version === version && ahead.offset === offset;
    return holds && ahead.from <= nowMs && nowMs < ahead.until ? ahead : null;
  } catch {
    return null;
  }
}
