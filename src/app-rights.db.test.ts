import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from './platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from './testing/open-test-installation.ts';
import { LEFT_OUT, LINES, UNASKED } from './testing/rights/lines/index.ts';
import { matrixLines, runMatrix } from './testing/rights/matrix.ts';
import { unusedPermissions } from './testing/rights/permission-uses.ts';
import { openWorld, routeName, type World } from './testing/rights/world.ts';

let installation: TestInstallation;
let world: World;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  world = await openWorld(installation);
});
afterAll(() => installation.close());

describe('the matrix of rights', () => {
  test('has a line for every route that shows one thing, or takes a form', () => {
    const said = new Set<string>(LINES.map(({ route }) => route));
    const missing = world.routes
      .filter(({ method, path }) => method === 'POST' || path.includes(':'))
      .map(routeName)
      .filter((route) => !said.has(route) && LEFT_OUT[route] === undefined)
      .map((route) => `${route}: say in src/testing/rights/lines/ how its thing is planted`);
    expect(missing).toEqual([]);
  });

  test('has no line, and no exception, for what is not there', () => {
    const routes = new Set<string>(world.routes.map(routeName));
    const named = [...LINES.map(({ route }) => route), ...Object.keys(LEFT_OUT)];
    expect(named.filter((route) => !routes.has(route))).toEqual([]);
  });

  test('stands over a table without a permission that nobody asks for', async () => {
    expect(await unusedPermissions([...world.rows.keys()])).toEqual(Object.keys(UNASKED));
  });
});

describe('nobody sees more than they may', () => {
  test('whoever asks, for whatever there is', { timeout: 600_000 }, async () => {
    const { requests, forbidden, mismatches } = await runMatrix(world, matrixLines(world, LINES));
    console.info(
      `${requests} requests of ${world.askers.length} askers, ${forbidden} of them refused, ${mismatches.length} mismatches`,
    );
    expect(mismatches).toEqual([]);
    expect(requests).toBeGreaterThan(10_000);
  });
});
