import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import { type CourseLength, progressOf } from '../domain/progress.ts';
import { loadCertified, saveOutcome } from '../storage/outcomes.ts';
import { loadAttended } from '../storage/presence.ts';

export function lengthOf({
  units,
  neededUnits,
}: Pick<Course, 'units' | 'neededUnits'>): CourseLength {
  return { units: units.length, threshold: neededUnits };
}

/** Counts a cohort anew, in the transaction that changed something: the counts stay when its participants are forgotten. */
export async function recountOutcome(
  tx: Tx,
  { platform }: Pick<CoursesContext, 'platform'>,
  course: Pick<Course, 'units' | 'neededUnits'>,
  { id }: Pick<Cohort, 'id'>,
): Promise<void> {
  await asInstallation(tx, platform, async () => {
    const attended = Map.groupBy(await loadAttended(tx, id), (one) => one.participantId);
    const completed = [...attended]
      .filter(([, units]) => progressOf(lengthOf(course), units).isComplete)
      .map(([participantId]) => participantId);
    const certified = await loadCertified(tx, id);
    await saveOutcome(tx, id, {
      came: attended.size,
      completed: completed.length,
      // One that was printed before a mark was taken back is none.
      certificates: certified.filter((one) => completed.includes(one)).length,
    });
  });
}
