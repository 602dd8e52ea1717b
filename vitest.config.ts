import { defineConfig } from 'vitest/config';
import { guardSwitches } from './tools/guards/plugin.ts';
import { LongFirst } from './tools/testing/long-first.ts';

// Four kinds of tests. Only what they need is started: PostgreSQL for `database` and `guards`, the built
// application and a browser for `e2e`. In `guards` every guard of the code has a switch.
/**
 * Limits only end what hangs. A machine with other work is many times slower, and a test that is given up goes on in
 * the background, where its rejections belong to nobody.
 */
const HANGS = 1_800_000;
const NEVER_COMES = 60_000;

export default defineConfig({
  test: {
    reporters: ['default'],
    // Two cores are the machine that the promises are made for. A worker waits a quarter of its time, for a browser or for
    // what is to happen by itself: a third one works meanwhile.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // Half of the time of most files was to read the application once more. So a file meets what those before it left in
    // the process: a test puts back what it changes.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/*.db.test.tsx', '**/*.guards.test.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'src/**/*.db.test.tsx', 'tools/**/*.db.test.ts'],
          globalSetup: ['src/platform/database/testing-server.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
          expect: { poll: { timeout: NEVER_COMES } },
        },
      },
      {
        extends: true,
        plugins: [guardSwitches()],
        test: {
          name: 'guards',
          // A cache would keep switches as an earlier instrument.ts put them.
          fsModuleCache: false,
          include: ['src/**/*.guards.test.ts', 'tools/**/*.guards.test.ts'],
          globalSetup: ['src/platform/database/testing-server.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['e2e/support/demo-community.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
          expect: { poll: { timeout: NEVER_COMES } },
        },
      },
    ],
  },
});
