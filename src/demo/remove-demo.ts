import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  countOwnAreas,
  type DemoAreas,
  findDemoAreas,
  removeDemoAreas,
} from '#modules/areas/index.ts';
import { recordEntry } from '#modules/audit/index.ts';
import {
  type Context,
  countGrantsIn,
  inTransaction,
  removeNotificationsAbout,
  revokeGrantsIn,
} from '#modules/identity/index.ts';
import {
  countDemoOfficers,
  countOfficerDependants,
  listOfficersLeftWithoutPlace,
  removeDemoOfficers,
  removeWorkAbout,
} from '#modules/officers/index.ts';
import {
  countOrganisationsIn,
  findDemoOrganisations,
  removeDemoOrganisations,
} from '#modules/organisations/index.ts';
import { removeGatheringsOf } from '#modules/attendance/index.ts';
import { removeRoundsAbout } from '#modules/surveys/index.ts';
import { countKeptCourses } from '#modules/courses/index.ts';
import { countKeptPlans, unlinkRemovedWork } from '#modules/plan/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { countRecords, type RecordCounts, removeRecords } from './demo-records.ts';

/** What there is of the demonstration, and who stands on it. */
export interface DemoFound extends RecordCounts {
  readonly areas: number;
  readonly organisations: number;
  readonly officers: number;
  /** Areas that stay, since areas of somebody's own lie in them. */
  readonly staying: readonly string[];
  /** Its plans and courses to which somebody added something of their own: these stay as theirs. */
  readonly keptPlans: number;
  readonly keptCourses: number;
  /** Areas of somebody's own beside it. */
  readonly ownAreas: number;
  readonly dependants: Dependants;
  /** Officers of somebody's own whom nobody but an administrator would see any more. */
  readonly withoutPlace: readonly string[];
}

/** What is somebody's own and would lose its area, station or account's officer. */
export interface Dependants {
  readonly officers: number;
  readonly organisations: number;
  readonly roles: number;
  readonly accounts: number;
  readonly work: number;
}

export interface RemoveDemo {
  /** Otherwise it is only said what would go. */
  readonly confirmed: boolean;
  /** Also where somebody depends on it: what is theirs stays, without what goes. */
  readonly detach: boolean;
}

type RemovalRefusal = 'forbidden' | { readonly dependants: Dependants; readonly found: DemoFound };

/** Takes the demonstration out of the house, all of it or nothing. A second time finds nothing to take. */
export async function removeDemo(
  context: Context,
  { confirmed, detach }: RemoveDemo,
): Promise<Result<DemoFound, RemovalRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const { areas, organisationIds, found } = await findDemo(tx);
    if (!confirmed || !isThere(found)) return ok(found);
    const { dependants } = found;
    if (!detach && Object.values(dependants).some((count) => count > 0)) {
      return refuse({ dependants, found });
    }
    await remove(tx, context, areas, organisationIds);
    await record(tx, context, found);
    return ok(found);
  });
}

/** Whether anything of the demonstration is left, wherever it lies. */
export function isThere(found: DemoFound): boolean {
  const { areas, organisations, officers, reports, promises, meetings, lessons } = found;
  const { cohorts, forums, plans, actions, keptPlans, keptCourses } = found;
  return (
    areas + organisations + officers + reports + promises + meetings + lessons > 0 ||
    cohorts + forums + plans + actions + keptPlans + keptCourses > 0
  );
}

/** Only looks: for whoever imports, and for the doctor. */
export async function inspectDemo(context: Context): Promise<Result<DemoFound, 'forbidden'>> {
  const looked = await removeDemo(context, { confirmed: false, detach: false });
  if (looked.ok) return looked;
  return refuse('forbidden');
}

async function findDemo(tx: Tx) {
  const areas = await findDemoAreas(tx);
  const organisationIds = await findDemoOrganisations(tx);
  const leaving = { areaIds: areas.leaving, organisationIds, around: areas.around };
  const ofOfficers = await countOfficerDependants(tx, leaving);
  const found: DemoFound = {
    areas: areas.leaving.length,
    organisations: organisationIds.length,
    officers: await countDemoOfficers(tx),
    ...(await countRecords(tx, areas.leaving)),
    staying: areas.staying.map(({ name }) => name),
    keptPlans: await countKeptPlans(tx, areas.leaving),
    keptCourses: await countKeptCourses(tx, areas.leaving),
    ownAreas: await countOwnAreas(tx),
    withoutPlace: await listOfficersLeftWithoutPlace(tx, leaving),
    dependants: {
      ...ofOfficers,
      organisations: await countOrganisationsIn(tx, areas.leaving),
      roles: await countGrantsIn(tx, leaving),
    },
  };
  return { areas, organisationIds, found };
}

async function remove(
  tx: Tx,
  { platform: { clock } }: Context,
  areas: DemoAreas,
  organisationIds: Awaited<ReturnType<typeof findDemoOrganisations>>,
): Promise<void> {
  const leaving = { areaIds: areas.leaving, organisationIds, around: areas.around };
  await revokeGrantsIn(tx, leaving, clock.now());
  const removed = await removeRecords(tx, areas.leaving);
  await removeGatheringsOf(tx, removed);
  await removeRoundsAbout(tx, removed);
  await unlinkRemovedWork(tx, removed);
  await removeWorkAbout(tx, removed);
  await removeNotificationsAbout(tx, removed);
  await removeDemoOfficers(tx, leaving, clock.now(), clock.today());
  await removeDemoOrganisations(tx, areas.leaving, clock.now());
  await removeDemoAreas(tx, areas);
}

/** Numbers of what is not removed. */
const STAYS = new Set(['ownAreas', 'keptPlans', 'keptCourses']);

async function record(
  tx: Tx,
  { actor, platform: { clock, random } }: Context,
  found: DemoFound,
): Promise<void> {
  const counts = Object.entries(found).filter(([name]) => !STAYS.has(name));
  const removed = Object.fromEntries(
    counts.filter((count): count is [string, number] => typeof count[1] === 'number'),
  );
  await recordEntry(tx, clock, random, {
    actor,
    action: 'demonstration.remove',
    thing: { kind: 'demonstration' },
    detail: removed,
  });
  for (const type of ['area.imported', 'organisation.changed', 'officer.changed'] as const) {
    await recordEvent(tx, clock, random, { type, subject: {} });
  }
}
