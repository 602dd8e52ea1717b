import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { areaResource, beatsOn, type DeskOfficer } from '../domain/desk-officer.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { isSuspended } from '../domain/who-takes.ts';
import { loadDeskOfficers } from '../storage/desk-officers.ts';
import { mayKnowOf } from './officer-in-reach.ts';

export interface ListedOfficers {
  /** By name; those who left last. */
  readonly officers: readonly DeskOfficer[];
  /** Beats in reach that nobody answers for today; an officer whose access is suspended does not. */
  readonly vacant: readonly Area[];
  readonly nameOfArea: AreaDirectory['nameOf'];
}

/** The officers whom somebody may know of at the desk, and the beats that wait for one. */
export async function listOfficers(
  context: OfficersContext,
): Promise<Result<ListedOfficers, 'forbidden'>> {
  const { policy, actor, platform, areas, officers } = context;
  if (!policy.can(actor, 'officer.list')) return refuse('forbidden');
  const today = platform.clock.today();
  const { all, inReach } = await inTransaction(context, async (tx) => {
    const all = await loadDeskOfficers(tx);
    const inReach = all.filter((officer) => mayKnowOf(context, officer));
    return { all, inReach };
  });
  const answered = new Set(
    all
      .filter(({ id }) => !isSuspended(officers, id))
      .flatMap((officer) => beatsOn(officer, today).map(({ areaId }) => areaId)),
  );
  return ok({
    nameOfArea: (area) => areas.nameOf(area),
    officers: inReach.toSorted((a, b) => Number(hasLeft(a, today)) - Number(hasLeft(b, today))),
    vacant: beatsOf(areas).filter(
      ({ id }) => !answered.has(id) && policy.can(actor, 'officer.list', areaResource(areas, id)),
    ),
  });
}

function beatsOf(areas: AreaDirectory): readonly Area[] {
  return areas.all.filter(({ kind }) => kind === 'beat');
}
