import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import { isAssigned, type ServingOfficer } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';

export interface OfficerToday {
  readonly officer: ServingOfficer;
  /** The public areas that the officer answers for today. */
  readonly areas: readonly Area[];
}

/** An officer who serves today, from memory: what programs are told. The card for people has more. */
export function readServingOfficer(
  context: OfficersContext,
  slug: string,
): Result<OfficerToday, 'absent'> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('absent');
  const { areas, officers, platform } = context;
  const day = platform.clock.today();
  const officer = officers.bySlug(slug);
  if (!officer) return refuse('absent');
  const ids = new Set(officer.assignments.map(({ areaId }) => areaId));
  const today = Array.from(ids).filter((areaId) => isAssigned(officer, areaId, day));
  return ok({ officer, areas: today.flatMap((areaId) => areas.get(areaId) ?? []) });
}
