import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { mayGiveTo, type ServingOfficer } from '#modules/officers/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadAllSchoolOfficersOn } from '../storage/school-officers.ts';
import { canOnAnySchool } from './school-in-reach.ts';

export interface OfficerChoice {
  readonly officer: ServingOfficer;
  /** How many open schools are theirs today. */
  readonly schools: number;
}

/** Whom whoever asks may give a school to: school officers first, then who has fewest. */
export async function listOfficerChoices(
  context: SchoolsContext,
): Promise<Result<readonly OfficerChoice[], 'forbidden'>> {
  if (!canOnAnySchool(context, 'assign')) return refuse('forbidden');
  const { officers, organisations, platform } = context;
  const given = await loadAllSchoolOfficersOn(platform.database.read, platform.clock.today());
  const counts = new Map<OfficerId, number>();
  for (const { officerId, schoolId } of given.values()) {
    if (organisations.get(schoolId)) counts.set(officerId, (counts.get(officerId) ?? 0) + 1);
  }
  const isOther = ({ officer }: OfficerChoice) => (officer.kind === 'school' ? 0 : 1);
  const choices = officers
    .all()
    .filter((officer) => mayGiveTo(context, 'school.assign', officer))
    .map((officer) => ({ officer, schools: counts.get(officer.id) ?? 0 }));
  return ok(choices.toSorted((a, b) => isOther(a) - isOther(b) || a.schools - b.schools));
}
