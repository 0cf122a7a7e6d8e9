import { defineConfig } from '@playwright/test';
import { shareSeed } from './tests/luck.ts';

shareSeed();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  // The one that waits two minutes for an alarm needs no processor meanwhile: it begins first, and beside two others.
  workers: 3,
  projects: [
    { name: 'alarm', testMatch: 'nudges/loop.spec.ts', workers: 1 },
    { name: 'pages', testIgnore: 'nudges/loop.spec.ts', workers: 2 },
  ],
  // A second try for what only the machine was late for; `npm test` names each test that needed one.
  retries: 1,
  // Two browsers on two cores: a page may be late where nothing is wrong, and a right answer is never waited for longer.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // What goes on where another test of its kind began: further places, causes or sizes. `TEND_WHOLE=yes npm test` has it all.
  grepInvert: process.env.TEND_WHOLE ? [] : /@long/,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // A zone that has both a gap and an overlap each year, unless a test asks for another.
  use: { locale: 'en-US', timezoneId: 'Europe/Berlin' },
});
