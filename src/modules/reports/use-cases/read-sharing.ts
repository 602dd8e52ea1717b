import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { countLoad, type Load } from '../storage/count-open-reports.ts';
import { officersToGive } from './give-report.ts';
import { canOnAnyReport } from './report-in-reach.ts';
import { reachToGive } from './within-reach.ts';

export interface Sharing {
  /** By name, those who have none too: whom one may give to, and how many wait with each. */
  readonly officers: readonly { readonly officer: ServingOfficer; readonly open: number }[];
  /** Beats that nobody answers for today, and how many reports from there were given to nobody. */
  readonly vacant: readonly { readonly beatId: AreaId; readonly waiting: number }[];
}

/** What whoever shares reports out has to know. Counts alone: how fast somebody works is nobody’s ranking. */
export async function readSharing(context: ReportsContext): Promise<Result<Sharing, 'forbidden'>> {
  if (!canOnAnyReport(context, 'give')) return refuse('forbidden');
  const reach = reachToGive(context);
  const load = await inTransaction(context, (tx) =>
    asInstallation(tx, context.platform, () => countLoad(tx, reach)),
  );
  const withOfficer = (id: OfficerId) => sum(load.filter(({ officerId }) => officerId === id));
  return ok({
    officers: officersToGive(context, { visibility: 'officers' }).map((officer) => ({
      officer,
      open: withOfficer(officer.id),
    })),
    vacant: vacantBeats(context, reach.areaIds).map((beatId) => ({
      beatId,
      waiting: sum(load.filter((one) => isUnassignedIn(context, one, beatId))),
    })),
  });
}

function vacantBeats(
  { areas, officers, platform }: ReportsContext,
  within: readonly AreaId[] | 'everywhere',
): readonly AreaId[] {
  const today = platform.clock.today();
  const known = within === 'everywhere' ? undefined : new Set(within);
  return areas.all
    .filter(({ id, kind }) => kind === 'beat' && (known === undefined || known.has(id)))
    .filter(({ id }) => officers.assignedTo(id, today).length === 0)
    .map(({ id }) => id);
}

/** Of the beat itself, or of a village that it answers for. */
function isUnassignedIn(
  { areas }: ReportsContext,
  { officerId, areaId }: Load,
  beatId: AreaId,
): boolean {
  if (officerId !== undefined || areaId === undefined) return false;
  return areaId === beatId || areas.beatsOf(areaId).some(({ id }) => id === beatId);
}

function sum(some: readonly Load[]): number {
  return some.reduce((total, { open }) => total + open, 0);
}
