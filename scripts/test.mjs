/** `npm test`: every check there is, from a fresh checkout on. Ends with a line that says how many tests passed. */
import { readFileSync, rmSync } from 'node:fs';
import { mustRun, prepare, root, run } from './prepare.mjs';

const unitReport = 'test-results/unit.json';
const browserReport = 'test-results/browser.json';
const firefoxReport = 'test-results/firefox.json';

const vitest = (report, ...options) => [
  'vitest',
  'run',
  ...options,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

const steps = [
  ['types', 'tsc', '--noEmit'],
  ['style', 'biome', 'check', '--error-on-warnings'],
  ['unit tests', ...vitest(unitReport)],
  ['build for Chrome', 'wxt', 'build'],
  ['the same build again', 'node', 'scripts/same-build.ts'],
  ['build for Firefox', 'wxt', 'build', '--browser', 'firefox'],
  // Writes `browserReport`: playwright.config.ts.
  ['browser tests', 'playwright', 'test'],
  // Mozilla's linter is one of them.
  ['Firefox tests', ...vitest(firefoxReport, '--config', 'vitest.firefox.config.ts')],
];

process.chdir(root);
// A report of the last run would be counted again when this one stops before it.
rmSync('test-results', { recursive: true, force: true });

timed('set-up', () => {
  prepare();
  // Only the tests need a second browser.
  mustRun('node', 'scripts/firefox.ts');
});
for (const [name, command, ...args] of steps) {
  process.exitCode = timed(name, () => run(command, ...args));
  if (process.exitCode !== 0) {
    console.log(`Stopped: ${name} failed.`);
    break;
  }
}
const counts = [vitestCounts(read(unitReport)), browserCounts(read(browserReport)), vitestCounts(read(firefoxReport))];
const sum = (of) => counts.reduce((total, count) => total + count[of], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

function timed(name, work) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = work();
  console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A file that could not even be loaded has no tests to count, and counts as one that failed. */
function vitestCounts(report) {
  if (!report) return { passed: 0, failed: 0 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

function browserCounts(report) {
  if (!report) return { passed: 0, failed: 0 };
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.errors.length };
}
