import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { strategies } from './scripts/content/strategies-plugin.ts';

export default defineConfig({
  plugins: [WxtVitest(), strategies('content/en/strategies', 'content/evidence.yaml', 'content/en/search-words.yaml')],
  test: {
    include: ['tests/{unit,world}/**/*.test.ts'],
    setupFiles: ['tests/unit/words.ts'],
    // Firefox is tested at the same time: a test may be late where nothing is wrong.
    testTimeout: 30_000,
    allowOnly: false,
  },
});
