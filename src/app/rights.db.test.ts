import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPolicy, type PermissionRow, type Policy } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { chosenLines } from '#testing/rights/chosen-lines.ts';
import { LEFT_OUT, LINES, UNASKED } from '#testing/rights/lines/index.ts';
import { unusedPermissions } from '#testing/rights/permission-uses.ts';
import { type Case, casesOf, matrixLines, routeName } from '#testing/rights/case.ts';
import { faultOf } from '#testing/rights/faults.ts';
import type { World } from '#testing/rights/line.ts';
import { askCase, runMatrix } from '#testing/rights/matrix.ts';
import { openWorld } from '#testing/rights/world.ts';

let installation: TestInstallation;
let world: World;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  world = await openWorld(installation, { remembersActors: true });
});
afterAll(() => installation.close());

const { modules, lines } = chosenLines();

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
  test('whoever asks, for whatever there is', { timeout: 3_600_000 }, async () => {
    const { requests, refused, mismatches } = await runMatrix(
      world,
      matrixLines(world, lines, LINES),
    );
    process.stdout.write(
      `${requests} requests of ${world.askers.length} askers, ${refused} of them refused, ${mismatches.length} mismatches\n`,
    );
    expect(mismatches).toEqual([]);
    expect(requests).toBeGreaterThan(modules ? 0 : 10_000);
  });

  test('and a row of the table that let everybody in would be found out', {
    timeout: 3_600_000,
  }, async () => {
    const unmissed: string[] = [];
    for (const row of chosenRows()) {
      const cases = await refusedBy(row.permission);
      if (cases.length === 0) continue;
      const site = world.siteUnder(openedTable(row));
      const faults = [];
      for (const one of cases) {
        faults.push(faultOf(world, one, await askCase(world, site, one), undefined));
      }
      if (faults.every((fault) => fault === undefined)) unmissed.push(row.permission);
    }
    // What holds a row may be what other modules planted, or used up, before.
    const held = Object.keys(HELD_BY_MORE);
    expect(unmissed.filter((one) => !held.includes(one))).toEqual([]);
    if (!modules) expect(unmissed.toSorted()).toEqual(held.toSorted());
  });
});

const OF_ONE_ACCOUNT = 'the thing is looked for among those of whoever asks';
const OF_WHO_READS = 'whoever acts on it reads it first, and row-level security decides again';
const OF_ITS_PAGE =
  'what became of it is said on a page of the desk, which has a permission of its own';
const BY_THE_ROLES = 'which role gives and takes which other is a table of its own';

/** Rows that open nothing by themselves, and what else holds. */
const HELD_BY_MORE: Readonly<Record<string, string>> = {
  'account.keep': OF_ONE_ACCOUNT,
  'api-key.revoke': 'which keys there are, row-level security decides again',
  'notification.read': OF_ONE_ACCOUNT,
  'sign-in-means.change': OF_ONE_ACCOUNT,
  'rights.read': 'whose account it is, row-level security decides again',
  'invitation.withdraw': BY_THE_ROLES,
  'account.suspend': BY_THE_ROLES,
  'account.restore': BY_THE_ROLES,
  'role.grant': BY_THE_ROLES,
  'role.revoke': BY_THE_ROLES,
  'report.answer': OF_WHO_READS,
  'report.note': OF_WHO_READS,
  'report.correct': OF_WHO_READS,
  'report.publish': OF_WHO_READS,
  'report-contact.read': OF_WHO_READS,
  'appeal.register': OF_WHO_READS,
  'appeal.handle': OF_WHO_READS,
  'appeal.decide': OF_WHO_READS,
  'application.decide': OF_WHO_READS,
  'lesson.give': OF_WHO_READS,
  'proposal.judge': OF_WHO_READS,
  'accreditation.handle': OF_WHO_READS,
  'action.confirm': OF_ITS_PAGE,
  'plan-text.decide': OF_ITS_PAGE,
  'card-issue.handle': 'whoever may read a remark may handle it, and nobody else reads one',
};

/** Those who may read much of what others act on. */
const READERS: ReadonlySet<string> = new Set([
  'somebody without a role',
  'auditor, here',
  'district-officer, here',
  'police-head, here',
]);

/** Those that a route of a chosen module asks for. */
function chosenRows(): readonly PermissionRow[] {
  if (!modules) return [...world.rows.values()];
  const routes = new Set<string>(lines.map(({ route }) => route));
  const asked = world.routes
    .filter((route) => routes.has(routeName(route)))
    .flatMap(({ access }) => ('permission' in access ? [access.permission] : []));
  return [...world.rows.values()].filter(({ permission }) => asked.includes(permission));
}

/** What they are refused on this permission's routes. */
async function refusedBy(permission: string): Promise<readonly Case[]> {
  const askers = world.askers.filter(({ name }) => READERS.has(name));
  const cases: Case[] = [];
  for (const line of matrixLines(world, LINES)) {
    const route = world.routes.find((one) => routeName(one) === line.route);
    if (!route || !('permission' in route.access)) continue;
    if (route.access.permission !== permission) continue;
    const all = await casesOf(world, line, askers);
    cases.push(...all.filter(({ verdict, where }) => verdict === 'absent' && where !== 'absent'));
  }
  return cases;
}

function openedTable(row: PermissionRow): Policy {
  const { rows } = world.context.policy;
  const opened = { ...row, roles: { ...row.roles, 'signed-in': 'all' as const } };
  return createPolicy(rows.map((one) => (one.permission === row.permission ? opened : one)));
}
