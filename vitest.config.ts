import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { strategies } from './scripts/content/strategies-plugin.ts';

export default defineConfig({
  plugins: [WxtVitest(), strategies()],
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles: ['tests/unit/words.ts'], allowOnly: false },
});
