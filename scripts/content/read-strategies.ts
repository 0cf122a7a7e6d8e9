import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Strategy, type Theme, themes } from '../../core/strategies/strategy.ts';
import { parseStrategies } from './parse-strategies.ts';

/** The file of a theme within the folder: `professional_help` is written in `professional-help.yaml`. */
export const themeFile = (theme: Theme): string => `${theme.replaceAll('_', '-')}.yaml`;

/** Everything that is wrong in the folder, so that an editor can mend it in one go. The message lists it too. */
export class StrategyFaults extends Error {
  override name = 'StrategyFaults';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The strategies have faults (${faults.length}):\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

/**
 * The strategies of a folder, in the order of the themes and within a theme as the file has them.
 *
 * A theme whose file is not there has no strategies, which is no fault here. Other files than YAML are left alone.
 *
 * @param folder relative to `root`; faults name the files as `folder` does
 * @param findings the ids of the findings that strategies may stand on; without it any id will do
 * @throws StrategyFaults when anything is wrong in any of the files
 */
export function readStrategies(folder: string, root = process.cwd(), findings?: ReadonlySet<string>): Strategy[] {
  const names = readdirSync(resolve(root, folder)).filter((name) => /^[^.].*\.ya?ml$/.test(name));
  const known = themes.map(themeFile);
  const strategies: Strategy[] = [];
  const faults = names
    .filter((name) => !known.includes(name))
    .map((name) => `${folder}/${name}:1 (no id) the file is named after no theme; the names are ${known.join(', ')}`);

  for (const theme of themes) {
    const name = themeFile(theme);
    if (names.includes(name)) {
      const parsed = parseStrategies(
        `${folder}/${name}`,
        theme,
        readFileSync(resolve(root, folder, name), 'utf8'),
        findings,
      );
      strategies.push(...parsed.items);
      faults.push(...parsed.faults);
    }
  }

  if (faults.length > 0) {
    throw new StrategyFaults(faults);
  }
  return strategies;
}
