/** A piece of a text, and which of the findings it belongs to, by their place in the list. */
export interface MarkedPiece {
  text: string;
  findings: readonly number[];
}

/** The whole text in pieces, cut wherever a finding begins or ends; findings may lie over each other. */
export function markedPieces(text: string, findings: readonly { start: number; end: number }[]): MarkedPiece[] {
  const cuts = [...new Set([0, text.length, ...findings.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = findings.flatMap(({ start, end }, finding) => (start <= from && to <= end ? [finding] : []));
    return { text: text.slice(from, to), findings: over };
  });
}
