import { sql } from 'kysely';
import { sitePartsOf } from '#app/web.ts';
import { appRoutes } from '#app/routes.ts';
import type { Actor, Desk, Permission, Policy } from '#modules/identity/index.ts';
import type { Database } from '#platform/database/database.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { createSite, type SiteParts } from '#platform/http/create-site.ts';
import type { RateLimits } from '#platform/http/rate-limits.ts';
import type { SiteApp } from '#platform/http/site.ts';
import type { TestInstallation } from '../open-test-installation.ts';
import { type Asker, plantAskers } from './askers.ts';
import { plantGrounds } from './grounds.ts';
import type { Plant, Thing, Where, World } from './line.ts';
import { openMarks } from './marks.ts';
import { rememberActors } from './remember-actors.ts';

/** A matrix asks more often in a minute than a network may in a day. */
export const NO_LIMITS: RateLimits = {
  count: () => Promise.resolve(undefined),
  wait: () => Promise.resolve(undefined),
  attempt: () => Promise.resolve({ wait: undefined, end: () => Promise.resolve() }),
  givePass: () => Promise.resolve(),
  takePass: () => Promise.resolve(false),
};

/** `remembersActors`: only if all forms are sent by `ask`, which notices when a session or a role may have changed. */
export async function openWorld(
  installation: TestInstallation,
  { remembersActors = false } = {},
): Promise<World> {
  const { signIn, platform, desk } = installation.context;
  const counted = countTransactions(platform.database);
  const context = {
    ...installation.context,
    platform: { ...platform, database: counted.database },
    desk: withoutCounts(desk),
    signIn: { ...signIn, limits: NO_LIMITS },
  };
  const system = { ...context, actor: { kind: 'system', name: 'test' } as const };
  const actors = rememberActors();
  const partsUnder = (policy: Policy) => {
    const parts = sitePartsOf(
      { ...installation, context: { ...context, policy }, limits: NO_LIMITS },
      new AbortController().signal,
    );
    return remembersActors ? { ...parts, doors: actors.behind(parts.doors) } : parts;
  };
  const siteUnder = (policy: Policy) => createSite(partsUnder(policy));
  const grounds = await plantGrounds(installation);
  const see: World['see'] = (work) => seeEverything(context.platform.database, work);
  const things = new Map<string, Promise<Thing | undefined>>();
  const names = new Map<Plant, number>();
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  const keyOf = (plant: Plant, where: Where, asker: Asker) => {
    const name = names.get(plant) ?? next();
    names.set(plant, name);
    return `${name} ${where} ${where === 'own' || where === 'assigned' ? asker.name : ''}`;
  };
  const world: World = {
    context,
    system,
    siteUnder,
    site: siteUnder(context.policy),
    openSite: openSiteOf(partsUnder(context.policy)),
    routes: appRoutes(context).routes,
    rows: new Map(context.policy.rows.map((row) => [row.permission, row])),
    grounds,
    askers: await plantAskers(context, grounds, context.policy.rows),
    marks: openMarks(next),
    next,
    groundOf: (where) => grounds[GROUND_OF[where]],
    see,
    thing: (plant, where, asker) => {
      const key = keyOf(plant, where, asker);
      const planted = things.get(key) ?? plant(world, where, asker).finally(actors.forget);
      things.set(key, planted);
      return planted;
    },
    useUp: (plant, where, asker) => things.delete(keyOf(plant, where, asker)),
    events: async () => {
      const { rows } = await see((tx) =>
        sql<{ events: string }>`select count(*)::text as events from platform.event`.execute(tx),
      );
      return Number(rows[0]?.events);
    },
    transactions: counted.begun,
    forgetActors: actors.forget,
  };
  return world;
}

/** What waits at each place of the desk is counted on every page of it: tens of thousands of times here, for nobody. */
function withoutCounts(desk: Desk): Desk {
  const places = desk.places.map(({ id, links }) => ({
    id,
    links: links.map((link) => ({ ...link, waiting: () => Promise.resolve(0) })),
  }));
  return { ...desk, places };
}

function countTransactions(database: Database) {
  let begun = 0;
  const transaction: Database['transaction'] = (work) => {
    begun += 1;
    return database.transaction(work);
  };
  return { database: { ...database, transaction }, begun: () => begun };
}

function openSiteOf(parts: SiteParts<Actor>): SiteApp {
  const { doors } = parts;
  // What is everybody's stays so: there nobody is recognised.
  const isOpen = (permission: Permission) => doors.allows(doors.anybody, permission);
  const comes = { ...doors, anybody: { ...doors.anybody } };
  return createSite({
    ...parts,
    doors: {
      ...comes,
      allows: (actor, permission) => actor !== comes.anybody || isOpen(permission),
    },
  });
}

/** What is one's own, or was given to one, lies where one has no other right. */
const GROUND_OF = {
  own: 'elsewhere',
  assigned: 'elsewhere',
  unit: 'here',
  other: 'there',
} as const;
