import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { LessonOffer } from '../domain/lesson.ts';
import { schoolYearOf } from '../domain/school-year.ts';
import type { SchoolId } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadFreeOffers } from '../storage/lesson-offers.ts';
import { countLessonLoad, countLessonsAt } from '../storage/load-lessons.ts';
import { loadSchoolsOfOfficer } from '../storage/school-officers.ts';
import { officersOfSchools } from './officer-of-school.ts';

/** What everybody reads of lessons together: of no class, and of no child. */
export interface LessonsSummary {
  /** This school year. */
  readonly held: number;
  /** Days that are offered and still free, the next first. */
  readonly days: readonly LessonOffer[];
}

/** Of one officer. */
export async function sumUpLessonsOf(
  context: SchoolsContext,
  { officerId }: { readonly officerId: OfficerId },
): Promise<Result<LessonsSummary, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'lesson-topic.read')) return refuse('forbidden');
  return await sumUp(context, async (tx) => {
    const schoolIds = await loadSchoolsOfOfficer(tx, officerId, platform.clock.today());
    const days = await daysAt(tx, context, schoolIds);
    const [load] = await countLessonLoad(tx, [officerId], yearBegan(context));
    return { held: load?.held ?? 0, days: days.filter((day) => day.officerId === officerId) };
  });
}

/** Of the open schools of an area and all below it. */
export async function sumUpLessonsIn(
  context: SchoolsContext,
  { areaId }: { readonly areaId: AreaId },
): Promise<Result<LessonsSummary, 'forbidden'>> {
  const { policy, actor, areas, organisations } = context;
  if (!policy.can(actor, 'lesson-topic.read')) return refuse('forbidden');
  const schoolIds = organisations
    .ofKind('school')
    .filter((school) => areas.isWithin(school.areaId, areaId))
    .map(({ id }) => id);
  if (schoolIds.length === 0) return ok({ held: 0, days: [] });
  return await sumUp(context, async (tx) => {
    const lessons = await countLessonsAt(tx, schoolIds, yearBegan(context));
    const held = [...lessons.values()].reduce((sum, one) => sum + one.held, 0);
    return { held, days: await daysAt(tx, context, schoolIds) };
  });
}

/** Nobody reads when children sit where; how many lessons there were, and which days are free, everybody may. */
async function sumUp(
  context: SchoolsContext,
  count: (tx: Tx) => Promise<LessonsSummary>,
): Promise<Result<LessonsSummary, never>> {
  return ok(await inOwnName(context, count));
}

/** Days that one of these schools can take: of whoever answers there today. */
async function daysAt(
  tx: Tx,
  context: SchoolsContext,
  schoolIds: readonly SchoolId[],
): Promise<readonly LessonOffer[]> {
  const officers = await officersOfSchools(tx, context, schoolIds);
  const now = context.platform.clock.now();
  const offers = await loadFreeOffers(tx, [...new Set(officers.values())], { now });
  return offers.filter(
    ({ schoolId, officerId }) => !schoolId || officers.get(schoolId) === officerId,
  );
}

function yearBegan({ platform: { clock } }: SchoolsContext): Temporal.Instant {
  return schoolYearOf(clock.today()).firstDay.toZonedDateTime(clock.timeZone).toInstant();
}
