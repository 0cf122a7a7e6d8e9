/**
 * `npm run torture`: the long versions of the tests that leave things to chance. It takes two hours and more on two cores.
 * Whatever is set in the environment stays as it is: `TEND_SEED=7 TEND_DAYS=400 npm run torture`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { keepTemporaryFilesInMemory } from './files-in-memory.mjs';
import { prepare, root, run } from './prepare.mjs';

const figures = 'test-results/torture.txt';

const long = {
  /** Where all chance comes from. */
  TEND_SEED: String(Math.floor(Math.random() * 2 ** 31)),
  /** Cases of each property. */
  TEND_RUNS: '10000',
  /** Stories in which the worker is killed at a random point. */
  TEND_KILL_POINTS: '1000',
  /** Days in the life of one person: five years. */
  TEND_DAYS: '1826',
  /** Workers killed in a real browser. */
  TEND_KILLS: '200',
  /** All of what `npm test` draws some of, with `someOf` of `tests/luck.ts`. */
  TEND_WHOLE: 'yes',
  TEND_FIGURES: figures,
};
/** How often the browser itself is killed. */
const browsers = 10;

const steps = [
  [
    'unit and property tests',
    'vitest',
    'run',
    '--testTimeout=7200000',
    '--disableConsoleIntercept',
    '--reporter=verbose',
  ],
  ['build for Chrome', 'wxt', 'build'],
  ['all browser tests, in every state, size and language', 'playwright', 'test'],
  ['Chromium killed', 'playwright', 'test', 'killed-browser', `--repeat-each=${browsers}`],
];

process.chdir(root);
keepTemporaryFilesInMemory();
prepare();
Object.assign(process.env, { ...long, ...process.env });
rmSync(figures, { force: true });
mkdirSync('test-results', { recursive: true });
console.log(`TEND_SEED=${process.env.TEND_SEED}`);

const failed = steps.filter(([name, command, ...args]) => {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const code = run(command, ...args);
  console.log(`== ${name}: ${((performance.now() - start) / 60_000).toFixed(1)} min`);
  return code !== 0;
});

console.log(`\n${readFileSync(figures, 'utf8')}TEND_SEED=${process.env.TEND_SEED}`);
for (const [name] of failed) console.log(`Failed: ${name}.`);
if (failed.length > 0) process.exitCode = 1;
