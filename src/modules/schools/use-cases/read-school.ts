import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { whoAnswersAtSchool } from './who-answers-at-school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadSchoolOfficersOn } from '../storage/school-officers.ts';
import type { ListedSchool } from './list-schools.ts';

/** An open school, and whose it is today. */
export async function readSchool(
  context: SchoolsContext,
  { slug }: { readonly slug: string },
): Promise<Result<ListedSchool, 'absent'>> {
  const { policy, actor, organisations } = context;
  if (!policy.can(actor, 'school.read')) return refuse('absent');
  const school = organisations.bySlug(slug);
  if (school?.kind !== 'school') return refuse('absent');
  return ok(await withOfficer(context, school));
}

async function withOfficer(
  { officers, platform }: SchoolsContext,
  school: Organisation,
): Promise<ListedSchool> {
  const today = platform.clock.today();
  const given = await loadSchoolOfficersOn(platform.database.read, [school.id], today);
  const officer = given.get(school.id);
  return { school, answers: officer && whoAnswersAtSchool(officer, officers, today) };
}
