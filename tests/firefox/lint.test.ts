import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { tendBuild } from './firefox.ts';

interface Finding {
  code: string;
  message: string;
  file?: string;
}

/** What the linter warns of without need: its code, what it says, and in which file. */
const needless = [
  // Preact's `dangerouslySetInnerHTML`, of which none of our components makes use.
  ['UNSAFE_VAR_ASSIGNMENT', /^Unsafe assignment to innerHTML$/, /^chunks\/popup-shared-/],
  // A piece of the library, by its name. `script-src 'self'` lets nothing in that is not part of Tend.
  ['UNSAFE_VAR_ASSIGNMENT', /^Unsafe call to import for argument 0$/, /^chunks\/popup-shared-/],
  // The rest of the popup, by the name that the build gave it.
  ['UNSAFE_VAR_ASSIGNMENT', /^Unsafe call to import for argument 0$/, /^opening\.js$/],
] as const;

test('Mozilla’s linter finds no error, and warns of nothing but what is known to be needless', () => {
  const { stdout, stderr } = spawnSync('addons-linter', ['--output', 'json', tendBuild], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { errors, warnings }: Record<'errors' | 'warnings', Finding[]> = JSON.parse(stdout);
  expect(errors).toEqual([]);
  // Each of them once: a second assignment would be another matter, and one that has gone is to go from the list.
  const unknown = needless.reduce<Finding[]>((left, [code, message, file]) => {
    const place = left.findIndex((one) => one.code === code && message.test(one.message) && file.test(one.file ?? ''));
    expect(place, `no longer warned of: ${code} ${message}`).not.toBe(-1);
    return left.toSpliced(place, 1);
  }, warnings);
  expect(unknown).toEqual([]);
});
