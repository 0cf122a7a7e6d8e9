// The modules that strategies-plugin.ts makes. The types are named in full: an `import` line would turn this file into a
// module, and its declarations into private ones.

/** What choosing needs to know of every strategy, in the library's order. */
declare module 'virtual:tend/summaries' {
  const summaries: import('../../core/strategy.ts').StrategySummary[];
  export default summaries;
}

/** A loader for each piece of the library, by the name that `pieceName` gives; no entry for a name that has no piece. */
declare module 'virtual:tend/pieces' {
  export const pieces: Record<string, () => Promise<{ default: import('../../core/strategy.ts').StrategyText[] }>>;
}

/** The strategies of one piece, for the loaders above. */
declare module 'virtual:tend/piece/*' {
  const strategies: import('../../core/strategy.ts').StrategyText[];
  export default strategies;
}

/** What nudges say of every strategy, by its id. */
declare module 'virtual:tend/nudge-lines' {
  const nudgeLines: Record<string, import('../../core/strategy.ts').NudgeLines>;
  export default nudgeLines;
}
