import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { draftRules } from './scripts/content/draft-rules-plugin.ts';
import { strategies } from './scripts/content/strategies-plugin.ts';
import { shareSeed } from './tests/luck.ts';

shareSeed();

export default defineConfig({
  plugins: [
    WxtVitest(),
    draftRules('content/en/drafts.yaml', 'content/evidence.yaml'),
    strategies('content/en/strategies', 'content/evidence.yaml', 'content/en/search-words.yaml'),
  ],
  test: {
    include: ['tests/{unit,world}/**/*.test.ts'],
    setupFiles: ['tests/unit/words.ts'],
    // Where there are two cores, Vitest would use one; the tests in Firefox, at the same time, mostly wait.
    maxWorkers: '100%',
    // Firefox is tested at the same time: a test may be late where nothing is wrong.
    testTimeout: 30_000,
    allowOnly: false,
  },
});
