import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { normalizePath, type Plugin } from 'vite';
import type { DraftRules } from '../../core/drafts/draft-rules.ts';
import { type PackedDraftRules, packWeights } from '../../core/drafts/weights/packed-weights.ts';
import { draftWeightsFile, readDraftWeights } from './draft-weights-file.ts';
import { readDraftRules } from './read-draft-rules.ts';
import { readEvidence } from './read-evidence.ts';
import { typographic } from './typographic.ts';

const resolved = '\0virtual:tend/draft-rules';

/**
 * Gives what messages are checked by to the code as `virtual:tend/draft-rules`: `PackedDraftRules` as JSON, zipped, in base64,
 * since it is large and read by a worker alone, which has the time. A fault in the rules stops the build with the list of all
 * faults. It stands before `strategies`, which takes every other `virtual:tend/`.
 *
 * @param file relative to Vite's root
 * @param evidence the file of findings that rules stand on, likewise
 */
export function draftRules(file: string, evidence: string): Plugin {
  let root = '';
  return {
    name: 'tend:draft-rules',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === resolved.slice(1) ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      for (const one of [file, evidence, draftWeightsFile]) this.addWatchFile(normalizePath(resolve(root, one)));
      const rules = readDraftRules(file, root, new Set(readEvidence(evidence, root).keys()));
      const all: PackedDraftRules = { rules: printed(rules), weights: readDraftWeights(root).map(packWeights) };
      const zipped = gzipSync(JSON.stringify(all), { level: 9 }).toString('base64');
      return { code: `export default '${zipped}';`, moduleSideEffects: false };
    },
  };
}

function printed({ findings, good, ...rules }: DraftRules): DraftRules {
  return {
    ...rules,
    findings: findings.map((rule) => ({ ...rule, why: typographic(rule.why), instead: typographic(rule.instead) })),
    good: good.map((rule) => ({ ...rule, praise: typographic(rule.praise) })),
  };
}
