import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { knownGuards, mountGuardSwitches } from '#testing/rights/guards.ts';
import { LINES } from '#testing/rights/lines/index.ts';
import { guardsOf, NOTICED_BY_MODULES } from '#testing/rights/noticed-by-modules.ts';
import { takeDownSecondWall } from '#testing/rights/second-wall.ts';
import {
  nothingTaken,
  takeFirstGuards,
  takeFurtherGuards,
  unnoticed,
} from '#testing/rights/take-away.ts';
import { matrixLines } from '#testing/rights/case.ts';
import type { World } from '#testing/rights/line.ts';
import { openWorld } from '#testing/rights/world.ts';

let installation: TestInstallation;
let world: World;
beforeAll(async () => {
  mountGuardSwitches();
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  world = await openWorld(installation);
  await takeDownSecondWall(installation.ownerUrl);
});
afterAll(() => installation.close());

const found = nothingTaken();

/** Whose names the journal may say, row-level security decides, and it is down. */
const lines = () => matrixLines(world, LINES).filter(({ route }) => !route.includes('journal'));

describe('every guard, taken away by itself', () => {
  test('of those that ask first: a use case that lost it refuses no more', async () => {
    const { actor } = await signedInStaff(world.context.platform);
    await takeFirstGuards(world, [RESIDENT, actor], found);
    expect(found.faults).toEqual([]);
    expect(found.noticed.size).toBeGreaterThan(100);
  });

  test('is missed by the matrix, where the door is left open, or by a module’s test', {
    timeout: 3_600_000,
  }, async () => {
    const requests = await takeFurtherGuards(world, lines(), found);
    process.stdout.write(
      `${found.noticed.size} of ${knownGuards().length} guards are missed, in ${requests} requests\n`,
    );
    expect(found.faults).toEqual([]);
    expect(unnoticed(found)).toEqual(guardsOf(NOTICED_BY_MODULES).toSorted());
  });
});
