import { type Result, ok, refuse } from '../kernel/result.ts';
import {
  countOwnAreas,
  type DemoAreas,
  findDemoAreas,
  removeDemoAreas,
} from '../modules/areas/index.ts';
import { countAppealsIn, removeAppealsIn } from '../modules/appeals/index.ts';
import { recordEntry } from '../modules/audit/index.ts';
import {
  type Context,
  countGrantsIn,
  inTransaction,
  revokeGrantsIn,
} from '../modules/identity/index.ts';
import {
  countDemoOfficers,
  countOfficerDependants,
  listOfficersLeftWithoutPlace,
  removeDemoOfficers,
} from '../modules/officers/index.ts';
import {
  countOrganisationsIn,
  findDemoOrganisations,
  removeDemoOrganisations,
} from '../modules/organisations/index.ts';
import { removeGatheringsIn } from '../modules/attendance/index.ts';
import { countCohortsIn, removeCoursesIn } from '../modules/courses/index.ts';
import { countMeetingsIn, removeMeetingsIn } from '../modules/meetings/index.ts';
import { countPlansIn, removePlansIn } from '../modules/plan/index.ts';
import { countForumsIn, removeForumsIn } from '../modules/forum/index.ts';
import { countPromisesIn, removePromisesIn } from '../modules/promises/index.ts';
import { countReportsIn, removeReportsIn } from '../modules/reports/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { recordEvent } from '../platform/events/record-event.ts';

/** What there is of the demonstration, and who stands on it. */
export interface DemoFound {
  readonly areas: number;
  readonly organisations: number;
  readonly officers: number;
  /** Whatever was reported in its areas, by whomever. */
  readonly reports: number;
  readonly appeals: number;
  /** Promises and questions. */
  readonly promises: number;
  readonly meetings: number;
  /** Cohorts of courses. */
  readonly cohorts: number;
  /** Joint actions. */
  readonly actions: number;
  readonly forums: number;
  /** Areas that stay, since areas of somebody's own lie in them. */
  readonly staying: readonly string[];
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
    const isEmpty = found.areas + found.organisations + found.officers === 0;
    if (!confirmed || isEmpty) return ok(found);
    const { dependants } = found;
    if (!detach && Object.values(dependants).some((count) => count > 0)) {
      return refuse({ dependants, found });
    }
    await remove(tx, context, areas, organisationIds);
    await record(tx, context, found);
    return ok(found);
  });
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
    reports: await countReportsIn(tx, areas.leaving),
    appeals: await countAppealsIn(tx, areas.leaving),
    promises: await countPromisesIn(tx, areas.leaving),
    meetings: await countMeetingsIn(tx, areas.leaving),
    cohorts: await countCohortsIn(tx, areas.leaving),
    forums: await countForumsIn(tx, areas.leaving),
    actions: await countPlansIn(tx, areas.leaving),
    staying: areas.staying.map(({ name }) => name),
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
  await removeReportsIn(tx, areas.leaving);
  await removeAppealsIn(tx, areas.leaving);
  await removePromisesIn(tx, areas.leaving);
  await removePlansIn(tx, areas.leaving);
  await removeGatheringsIn(tx, areas.leaving);
  await removeMeetingsIn(tx, areas.leaving);
  await removeCoursesIn(tx, areas.leaving);
  await removeForumsIn(tx, areas.leaving);
  await removeDemoOfficers(tx, leaving, clock.now(), clock.today());
  await removeDemoOrganisations(tx, areas.leaving, clock.now());
  await removeDemoAreas(tx, areas);
}

async function record(
  tx: Tx,
  { actor, platform: { clock, random } }: Context,
  {
    areas,
    organisations,
    officers,
    reports,
    appeals,
    promises,
    meetings,
    cohorts,
    forums,
    actions,
  }: DemoFound,
): Promise<void> {
  const community = { areas, organisations, officers, meetings, cohorts, forums };
  await recordEntry(tx, clock, random, {
    actor,
    action: 'demonstration.remove',
    thing: { kind: 'demonstration' },
    detail: { ...community, reports, appeals, promises, actions },
  });
  for (const type of ['area.imported', 'organisation.changed', 'officer.changed'] as const) {
    await recordEvent(tx, clock, random, { type, subject: {} });
  }
}
