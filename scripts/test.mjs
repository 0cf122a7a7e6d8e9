/** `npm test`: every check there is, from a fresh checkout on. Ends with a line that says how many tests passed. */
import { readFileSync, rmSync } from 'node:fs';
import { keepTemporaryFilesInMemory } from './files-in-memory.mjs';
import { mustRun, prepare, root, runTogether } from './prepare.mjs';

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

/** Each step with its commands; more than one run at the same time. */
const steps = [
  ['types', ['tsc', '--noEmit']],
  ['style', ['biome', 'check', '--error-on-warnings']],
  ['build for Chrome', ['wxt', 'build']],
  ['the same build again', ['node', 'scripts/same-build.ts']],
  ['build for Firefox', ['wxt', 'build', '--browser', 'firefox']],
  // The one needs a processor, the other mostly waits. Mozilla's linter is one of the Firefox tests.
  ['unit tests and Firefox tests', vitest(unitReport), vitest(firefoxReport, '--config', 'vitest.firefox.config.ts')],
  // Writes `browserReport`: playwright.config.ts.
  ['browser tests', ['playwright', 'test']],
];

process.chdir(root);
keepTemporaryFilesInMemory();
// A report of the last run would be counted again when this one stops before it.
rmSync('test-results', { recursive: true, force: true });

await timed('set-up', () => {
  prepare();
  // Only the tests need a second browser.
  mustRun('node', 'scripts/firefox.ts');
});
for (const [name, ...commands] of steps) {
  process.exitCode = await timed(name, () => runTogether(commands));
  if (process.exitCode !== 0) {
    console.log(`Stopped: ${name} failed.`);
    break;
  }
}
const counts = [vitestCounts(read(unitReport)), browserCounts(read(browserReport)), vitestCounts(read(firefoxReport))];
for (const title of neededSecondTry(read(browserReport))) console.log(`passed only at the second try: ${title}`);
const sum = (of) => counts.reduce((total, count) => total + count[of], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

async function timed(name, work) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = await work();
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
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

function neededSecondTry(report) {
  const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];
  const specs = (report?.suites ?? []).flatMap(specsIn);
  return specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title);
}
