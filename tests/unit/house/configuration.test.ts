import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const configurations = globSync('{*.config.ts,*.json,scripts/**/*.{ts,mjs},.ci/run}', {
  exclude: ['package-lock.json'],
});

/** What a text names as a file or folder of ours: `content/en/strategies`, `./scripts/browser.ts`. */
function pathsIn(text: string): string[] {
  const room = 'core|platform|app|components|entrypoints|content|locales|public|scripts|tests|docs';
  return [...text.matchAll(new RegExp(`['"\` ](?:\\./)?((?:${room})/[\\w./-]+)['"\` ]`, 'g'))].map(
    ([, path]) => path ?? '',
  );
}

describe('a configuration', () => {
  test('names paths that are there', () => {
    const named = configurations.flatMap((from) => pathsIn(readFileSync(from, 'utf8')).map((path) => ({ from, path })));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ from, path }) => !existsSync(path) && !existsSync(join(dirname(from), path)))).toEqual([]);
  });

  test('names packages that are installed for it', () => {
    const { dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    const imported = configurations.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '((?:@[\w-]+\/)?[\w-]+)[^']*'/g)].map(
        ([, name]) => `${file}: ${name}`,
      ),
    );
    expect(imported.filter((one) => !known.has(one.split(': ')[1] ?? ''))).toEqual([]);
    expect(Object.keys(allowScripts).filter((name) => !known.has(name))).toEqual([]);
  });
});
