import { type Kysely, sql } from 'kysely';
import type { CourseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { Course } from '../domain/course.ts';
import { parseCourse, writeScreening } from './parse-course.ts';
import type { CoursesTables } from './tables.ts';

export type Reader = Kysely<PlatformTables> | Tx;

export async function findCourse(reader: Reader, id: CourseId): Promise<Course | undefined> {
  const row = await courses(reader).where('id', '=', id).executeTakeFirst();
  return row && parseCourse(row);
}

export async function findCourseBySlug(reader: Reader, slug: string): Promise<Course | undefined> {
  const row = await courses(reader).where('slug', '=', slug).executeTakeFirst();
  return row && parseCourse(row);
}

/** Nobody else changes it, or plans a cohort of it, until the transaction ends. */
export async function lockCourse(tx: Tx, id: CourseId): Promise<Course | undefined> {
  const row = await courses(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseCourse(row);
}

/** All of them: an installation has a few dozen. */
export async function loadCourses(reader: Reader): Promise<readonly Course[]> {
  const rows = await courses(reader).orderBy('title').orderBy('id').execute();
  return rows.map(parseCourse);
}

export async function insertCourse(tx: Tx, course: Course): Promise<void> {
  await tables(tx)
    .insertInto('courses.course')
    .values({ id: course.id, slug: course.slug, ...changeable(course) })
    .execute();
  await saveUnits(tx, course);
}

export async function updateCourse(tx: Tx, course: Course): Promise<void> {
  await tables(tx)
    .updateTable('courses.course')
    .set(changeable(course))
    .where('id', '=', course.id)
    .execute();
  await tables(tx).deleteFrom('courses.unit').where('course_id', '=', course.id).execute();
  await saveUnits(tx, course);
}

/** Addresses that begin like this one. Nobody else gives one out until the transaction ends. */
export async function takenCourseSlugs(tx: Tx, wanted: string): Promise<readonly string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('courses.slug', 0))`.execute(tx);
  const rows = await tables(tx)
    .selectFrom('courses.course')
    .select('slug')
    .where((is) => is.or([is('slug', '=', wanted), is('slug', 'like', `${wanted}-%`)]))
    .execute();
  return rows.map(({ slug }) => slug);
}

async function saveUnits(tx: Tx, { id, units }: Course): Promise<void> {
  await tables(tx)
    .insertInto('courses.unit')
    .values(
      units.map(({ number, title, minutes }) => ({
        course_id: id,
        number,
        title: title.uk,
        title_en: title.en,
        minutes,
      })),
    )
    .execute();
}

function changeable(course: Course) {
  return {
    status: course.status,
    audience: course.audience,
    title: course.title.uk,
    title_en: course.title.en,
    about: course.about.uk,
    about_en: course.about.en,
    is_discreet: course.isDiscreet,
    has_photographs: course.hasPhotographs,
    needed_units: course.neededUnits,
    screening: writeScreening(course.screening),
    changed_at: course.changedAt,
  };
}

function courses(reader: Reader) {
  return tables(reader)
    .selectFrom('courses.course')
    .selectAll()
    .select(
      sql`(
        select coalesce(json_agg(json_build_object(
          'number', number, 'title', json_build_object('uk', title, 'en', title_en), 'minutes', minutes
        ) order by number), '[]') from courses.unit where course_id = course.id)`.as('units'),
    );
}

function tables(reader: Reader) {
  return reader.$extendTables<CoursesTables>();
}
