import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { whyCannotTake } from '#modules/officers/index.ts';
import { whoAnswersAtSchool, type WhoAnswersAtSchool } from './who-answers-at-school.ts';
import type { SchoolId } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadSchoolOfficersOn } from '../storage/school-officers.ts';

/** Who answers at a school today, whoever stands in while the officer is away; undefined: nobody yet. */
export async function officerOfSchool(
  tx: Tx,
  context: SchoolsContext,
  schoolId: SchoolId,
): Promise<OfficerId | undefined> {
  return (await officersOfSchools(tx, context, [schoolId])).get(schoolId);
}

/** The same of several; a school that is nobody’s is not among them. */
export async function officersOfSchools(
  tx: Tx,
  { officers, platform }: SchoolsContext,
  schoolIds: readonly SchoolId[],
): Promise<ReadonlyMap<SchoolId, OfficerId>> {
  const today = platform.clock.today();
  const given = await loadSchoolOfficersOn(tx, schoolIds, today);
  return new Map(
    [...given].flatMap(([schoolId, one]) => {
      const who = whoAnswersAtSchool(one, officers, today);
      if (!who) return [];
      const id = takerOf(who, officers, today);
      return id ? [[schoolId, id] as const] : [];
    }),
  );
}

/** Where both are away it waits for the officer; where nobody signs in for them it is nobody's, and waits to be given. */
function takerOf(
  { officer, deputy }: WhoAnswersAtSchool,
  officers: SchoolsContext['officers'],
  today: Temporal.PlainDate,
): OfficerId | undefined {
  const both = [officer, ...(deputy ? [deputy] : [])];
  const taker = both.find(({ id }) => whyCannotTake(officers, id, today) === undefined);
  return taker?.id ?? both.find(({ id }) => !officers.silence(id))?.id;
}
