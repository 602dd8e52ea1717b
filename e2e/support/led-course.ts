import { sql } from 'kysely';
import type { Installation } from '#app/installation.ts';
import { daysAgo } from '#demo/days-ago.ts';
import { type CohortId, type CourseId, newId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { COURSE_TEMPLATES } from '#modules/courses/domain/course-templates.ts';
import { must } from '#modules/courses/testing.ts';
import { applyForCohort } from '#modules/courses/use-cases/apply.ts';
import { changeCourseStatus } from '#modules/courses/use-cases/change-course.ts';
import { readDeskCohort, readDeskCourse } from '#modules/courses/use-cases/list-desk-courses.ts';
import { planCohort } from '#modules/courses/use-cases/plan-cohort.ts';
import { publishCohort } from '#modules/courses/use-cases/publish-cohort.ts';
import { writeCourse } from '#modules/courses/use-cases/write-course.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { seeEverything } from '#platform/database/testing.ts';

/** A course of four units, of which two are enough, as the installation describes it. */
export async function plantCourse({
  context,
}: Installation): Promise<{ readonly id: CourseId; readonly slug: string }> {
  const { random } = context.platform;
  const system = { ...daysAgo(context, 30), actor: { kind: 'system', name: 'test' } as const };
  const [template] = COURSE_TEMPLATES;
  const units = (template?.units ?? []).map((unit, index) => ({ ...unit, number: index + 1 }));
  const said = {
    audience: 'residents' as const,
    title: { uk: 'Самозахист для жінок', en: 'Self-defence for women' },
    about: { uk: 'Чотири заняття.', en: 'Four sessions.' },
    isDiscreet: true,
    hasPhotographs: false,
    neededUnits: 2,
    screening: [],
    units,
  };
  const id = must(await writeCourse(system, { id: newId<'course'>(random), said }));
  const { course } = must(await readDeskCourse(system, { id }));
  must(await changeCourseStatus(system, { id, seenAt: course.changedAt, status: 'published' }));
  return { id, slug: course.slug };
}

export interface LedCohort {
  readonly id: CohortId;
  /** Of each who has a seat. */
  readonly codes: readonly ReceiptCode[];
}

/** A cohort whose first session begins so many days ago, at midnight, with people who are called so. */
export async function plantCohort(
  { context }: Installation,
  courseId: CourseId,
  leader: StaffActor,
  { startedDaysAgo, names }: { readonly startedDaysAgo: number; readonly names: readonly string[] },
): Promise<LedCohort> {
  const { random, clock } = context.platform;
  const house = daysAgo(context, startedDaysAgo + 1);
  const system = { ...house, actor: { kind: 'system', name: 'test' } as const };
  const hromada = context.areas.all.find(({ kind }) => kind === 'hromada');
  if (!hromada) throw new Error('no hromada');
  const id = must(
    await planCohort(system, {
      id: newId<'cohort'>(random),
      courseId,
      said: {
        areaId: hromada.id,
        leaderIds: [leader.id],
        ageFrom: 18,
        ageTo: undefined,
        seats: 20,
        offerHours: 24,
        venue: { uk: 'Таємна школа, зала 2', en: '' },
        gettingThere: { uk: 'Вхід із двору.', en: '' },
        stepFree: 'yes',
        applyUntil: undefined,
      },
      plan: {
        day: clock.today().subtract({ days: startedDaysAgo }),
        from: Temporal.PlainTime.from('00:00'),
        pace: 'week',
      },
    }),
  );
  const { cohort } = must(await readDeskCohort(system, { id }));
  must(await publishCohort(system, { id, seenAt: cohort.changedAt }));
  const codes: ReceiptCode[] = [];
  for (const chosenName of names) {
    const key = newId<'sender-key'>(random);
    const applied = { key, cohortId: id, chosenName, contact: undefined, answers: {} };
    codes.push(must(await applyForCohort(house, { ...applied, language: 'uk' })));
  }
  // Nobody is screened: whoever applies has a seat.
  return { id, codes };
}

/** As many days pass for a cohort: its sessions, and what it is asked. */
export async function letDaysPass(
  { context }: Installation,
  id: CohortId,
  days: number,
): Promise<void> {
  await seeEverything(context.platform.database, async (tx) => {
    const passed = `${days} days`;
    await sql`update courses.session set starts_at = starts_at - ${passed}::interval,
      ends_at = ends_at - ${passed}::interval where cohort_id = ${id}`.execute(tx);
    await sql`update courses.cohort set starts_at = starts_at - ${passed}::interval,
      ends_at = ends_at - ${passed}::interval, apply_until = apply_until - ${passed}::interval
      where id = ${id}`.execute(tx);
    await sql`update surveys.round set opens_on = opens_on - ${days}::integer,
      closes_on = closes_on - ${days}::integer where subject_id = ${id}`.execute(tx);
  });
}

/** Every table in which some words stand, read as a backup reads: past each wall. */
export async function tablesWith(
  { context }: Installation,
  words: string,
): Promise<readonly string[]> {
  return await context.platform.database.transaction(async (tx) => {
    await sql`select set_config('poruch.actor', 'system', true)`.execute(tx);
    const { rows: tables } = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'pgboss') order by 1`.execute(
      tx,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from ${sql.table(name)} as row
        where row::text like ${`%${words}%`}`.execute(tx);
      if ((rows[0]?.count ?? 0) > 0) found.push(name);
    }
    return found;
  });
}
