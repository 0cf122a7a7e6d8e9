import { defineConfig } from 'vitest/config';

/** The tests in a real Firefox: they wait for alarms and not for the processor, so three may run at a time. */
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    maxWorkers: 3,
    testTimeout: 200_000,
    expect: { poll: { timeout: 20_000 } },
    allowOnly: false,
  },
});
