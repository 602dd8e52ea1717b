import type { OfficerId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { type SchoolYear, schoolYearOf } from '../domain/school-year.ts';
import {
  countLessonLoad,
  countLessonsAt,
  type LessonLoad,
  type LessonsOfSchool,
} from '../storage/load-lessons.ts';
import { loadAllSchoolOfficersOn } from '../storage/school-officers.ts';
import { lessonReach, canOnAnyLesson } from './lesson-in-reach.ts';

export interface CoveredSchool {
  readonly school: Organisation;
  readonly officerId: OfficerId | undefined;
  /** Of whoever asks: they may offer it a day. */
  readonly isOwn: boolean;
  /** Undefined: never a lesson, and none is asked for. */
  readonly lessons: LessonsOfSchool | undefined;
}

export interface Coverage {
  readonly year: SchoolYear;
  /** All open schools within reach. */
  readonly schools: number;
  /** Those that had no lesson this school year; where it is longest ago, first. */
  readonly without: readonly CoveredSchool[];
  /** Of each officer of these schools: lessons this school year, and what is to come. */
  readonly load: readonly LessonLoad[];
}

/** Which schools had no lesson this school year, and how many lessons each officer has. */
export async function listCoverage(
  context: LessonsContext,
): Promise<Result<Coverage, 'forbidden'>> {
  if (!canOnAnyLesson(context, 'read')) return refuse('forbidden');
  const { clock } = context.platform;
  const year = schoolYearOf(clock.today());
  const since = year.firstDay.toZonedDateTime(clock.timeZone).toInstant();
  return await inTransaction(context, async (tx) => {
    const schools = await schoolsInReach(tx, context);
    const ids = schools.map(({ school }) => school.id);
    const lessons = await countLessonsAt(tx, ids, since);
    const officers = new Set(schools.flatMap(({ officerId }) => officerId ?? []));
    return ok({
      year,
      schools: schools.length,
      without: schools
        .map((one) => ({ ...one, lessons: lessons.get(one.school.id) }))
        .filter((one) => (one.lessons?.held ?? 0) === 0)
        .toSorted(byLastLesson),
      load: await countLessonLoad(tx, [...officers], since),
    });
  });
}

async function schoolsInReach(
  tx: Tx,
  context: LessonsContext,
): Promise<readonly Omit<CoveredSchool, 'lessons'>[]> {
  const { organisations, platform } = context;
  const { areaIds, officerId: own } = await lessonReach(tx, context);
  const given = await loadAllSchoolOfficersOn(tx, platform.clock.today());
  const within = areaIds === 'everywhere' ? undefined : new Set(areaIds);
  return organisations
    .ofKind('school')
    .map((school) => {
      const officerId = given.get(school.id)?.officerId;
      return { school, officerId, isOwn: own !== undefined && officerId === own };
    })
    .filter(
      ({ school, isOwn }) => isOwn || !within || (school.areaId && within.has(school.areaId)),
    );
}

/** Never comes before long ago; of two the same, by name as they stand. */
function byLastLesson(one: CoveredSchool, other: CoveredSchool): number {
  const at = ({ lessons }: CoveredSchool) => lessons?.lastHeld?.epochMilliseconds ?? 0;
  return at(one) - at(other);
}
