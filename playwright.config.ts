import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // A zone that has both a gap and an overlap each year, unless a test asks for another.
  use: { locale: 'en-US', timezoneId: 'Europe/Berlin' },
});
