import { ok, refuse, type Result } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { schoolYearOf } from '../domain/school-year.ts';
import type { SchoolId } from '../domain/school.ts';
import { countLessonsAt } from '../storage/load-lessons.ts';

/** How many lessons were held at a school this school year: an account of officers, for everybody. */
export async function countHeldAt(
  context: LessonsContext,
  schoolId: SchoolId,
): Promise<Result<number, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'lesson-topic.read')) return refuse('forbidden');
  const { clock } = platform;
  const { firstDay } = schoolYearOf(clock.today());
  const since = firstDay.toZonedDateTime(clock.timeZone).toInstant();
  return await inTransaction(context, (tx) =>
    // Nobody reads when children sit where; how many times they did, everybody may.
    asInstallation(tx, platform, async () => {
      const counted = await countLessonsAt(tx, [schoolId], since);
      return ok(counted.get(schoolId)?.held ?? 0);
    }),
  );
}
