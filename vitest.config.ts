import { defineConfig } from 'vitest/config';

// A default export because vitest looks for one.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    // better-sqlite3 and the browser want processes, not threads; the machines that run this have two cores.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
    // What is waited for on a screen may take its time on a busy machine; a test that passes never waits that long.
    expect: { poll: { timeout: 20_000 } },
    server: { deps: { external: [/\/dist\//, /\/tests\/support\/electron-double\//] } },
  },
});
