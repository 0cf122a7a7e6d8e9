// The modules that strategies-plugin.ts makes. The types are named in full: an `import` line would turn this file into a
// module, and its declarations into private ones.

/** What choosing needs to know of every strategy. */
declare module 'virtual:tend/summaries' {
  const summaries: import('../../core/strategies/packed-summaries.ts').PackedSummaries;
  export default summaries;
}

/** Loads a piece of the library by the name that `pieceName` gives; rejects, or gives `null`, where it is not there. */
declare module 'virtual:tend/pieces' {
  export const loadPiece: (name: string) => Promise<import('../../core/strategies/strategy.ts').StrategyText[] | null>;
}

/** What "Why we say this" shows of every finding, by its id. */
declare module 'virtual:tend/support' {
  const support: Record<string, import('../../core/strategies/evidence.ts').Support>;
  export default support;
}

/** What nudges say of every strategy, by its id. */
declare module 'virtual:tend/nudge-lines' {
  const nudgeLines: Record<string, import('../../core/strategies/strategy.ts').NudgeLines>;
  export default nudgeLines;
}

/** What people type into a search, and what they mean by it. */
declare module 'virtual:tend/search-words' {
  const searchWords: import('../../core/strategies/search-index.ts').SearchWords;
  export default searchWords;
}

/** What "Before you send" looks at a message by: `PackedDraftRules` as JSON, zipped, in base64. */
declare module 'virtual:tend/draft-rules' {
  const zipped: string;
  export default zipped;
}

/** What the popup has around every idea, as markup. */
declare module 'virtual:tend/popup-frame' {
  const frame: import('../ahead/popup-frame-plugin.ts').PopupFrame;
  export default frame;
}
