import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vitest } from 'vitest/node';
import { NOTICED_BY_MODULES } from '#testing/rights/noticed-by-modules.ts';
import { findUnmissed, openRunner } from './find-unmissed.ts';

const FILE = 'officers/pages/desk/officers.db.test.tsx';
const SUITE = 'the list of officers offers nothing that would be refused';
const TEST = `${SUITE} > an area to be given is chosen among those within reach`;
const IMPORT = "officers/pages/desk/officers.tsx · policy.can(actor, 'officer.import')";

// One for both tests: to read the application with its switches takes half a minute.
let runner: Vitest;
beforeAll(async () => {
  runner = await openRunner();
});
afterAll(() => runner.close());

describe('a guard that the matrix does not notice, taken away by itself', () => {
  test('that nobody misses is named, and so is a test that is not there', async () => {
    const gone = `${SUITE} > is no more`;
    expect(await findUnmissed(runner, { [FILE]: { [TEST]: [IMPORT], [gone]: [] } })).toEqual([
      expect.stringMatching(/“.* is no more” does not pass while every guard is in its place/),
      expect.stringMatching(
        /^officers\/.* may be taken away: “.* within reach” .* does not notice/,
      ),
    ]);
  });

  test('is missed by the module’s test that is said to notice it', {
    timeout: 3_600_000,
  }, async () => {
    expect(await findUnmissed(runner, NOTICED_BY_MODULES)).toEqual([]);
  });
});
