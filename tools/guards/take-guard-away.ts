import { expect, inject } from 'vitest';
import { mountGuardSwitches } from '#testing/rights/guards.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** By a test file's path, the guard that it has to do without. */
    readonly guardsGone: Readonly<Record<string, string>>;
  }
}

// Vitest's set-up of each test file, before any guarded code is loaded.
const { testPath = '' } = expect.getState();
const gone = inject('guardsGone')[testPath];
mountGuardSwitches(gone === undefined ? [] : [gone]);
