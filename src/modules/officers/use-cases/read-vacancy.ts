import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { areaResource } from '../domain/desk-officer.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import type { Vacancy } from '../domain/vacancy.ts';
import { standInsFor } from '../domain/who-answers.ts';
import { isSuspended } from '../domain/who-takes.ts';
import { loadDeskOfficers } from '../storage/desk-officers.ts';
import { loadEarlierAssignments } from '../storage/load-earlier-assignments.ts';
import { mayWith } from './officer-in-reach.ts';

const EARLIER = 10;

/** A beat that waits for somebody, for whoever may give it to one. */
export async function readVacancy(
  context: OfficersContext,
  areaId: AreaId,
): Promise<Result<Vacancy, 'absent'>> {
  const { policy, actor, areas, officers, platform } = context;
  const mayHere = policy.can(actor, 'assignment.change', areaResource(areas, areaId));
  const beat = areas.get(areaId);
  if (!mayHere || !beat) return refuse('absent');
  const today = platform.clock.today();
  const all = await inTransaction(context, loadDeskOfficers);
  return ok({
    beat,
    standIns: standInsFor(areas, officers, beat, today),
    candidates: all.filter(
      (officer) =>
        !hasLeft(officer, today) &&
        !isSuspended(officers, officer.id) &&
        mayWith(context, 'assignment.change', officer),
    ),
    earlier: await loadEarlierAssignments(platform.database, [areaId], today, EARLIER),
  });
}
