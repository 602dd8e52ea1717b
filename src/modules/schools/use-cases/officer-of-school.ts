import type { OfficerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { whoAnswersAtSchool } from './who-answers-at-school.ts';
import type { SchoolId } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadSchoolOfficersOn } from '../storage/school-officers.ts';

/** Who answers at a school today, whoever stands in while the officer is away; undefined: nobody yet. */
export async function officerOfSchool(
  tx: Tx,
  { officers, platform }: SchoolsContext,
  schoolId: SchoolId,
): Promise<OfficerId | undefined> {
  const today = platform.clock.today();
  const given = (await loadSchoolOfficersOn(tx, [schoolId], today)).get(schoolId);
  const who = given && whoAnswersAtSchool(given, officers, today);
  if (!who) return undefined;
  return who.isAway && who.deputy ? who.deputy.id : who.officer.id;
}
