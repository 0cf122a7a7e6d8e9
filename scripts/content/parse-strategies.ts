import { isSeq, type YAMLMap } from 'yaml';
import type { Strategy, Theme } from '../../core/strategies/strategy.ts';
import { strategySchema } from '../../core/strategies/strategy-schema.ts';
import { type Look, type ParsedList, parseList } from './parse-list.ts';

/**
 * Reads the text of one file of strategies. The theme is not written in the file: its name says it. With `known`, a
 * finding that a strategy stands on has to be one of these.
 */
export function parseStrategies(
  file: string,
  theme: Theme,
  text: string,
  known?: ReadonlySet<string>,
): ParsedList<Strategy> {
  return parseList({
    file,
    text,
    what: 'strategies',
    schema: strategySchema,
    complete: (written) => ({ ...written, theme }),
    look: (item) => [
      ...(item.has('theme') ? [fault(['theme'], "stands in the file's name already; leave it out here")] : []),
      ...findingsOf(item).flatMap((id, index) =>
        known && !known.has(id)
          ? [fault(['evidence', index], `is ${JSON.stringify(id)}, which is no finding that we have`)]
          : [],
      ),
    ],
  });
}

const fault = (path: (string | number)[], rule: string): Look => [path, rule];

function findingsOf(item: YAMLMap): string[] {
  const evidence = item.get('evidence');
  return isSeq(evidence) ? evidence.toJSON().map(String) : [];
}
