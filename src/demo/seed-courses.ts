import { type CohortId, type CourseId, newId, type ParticipantId } from '#kernel/ids.ts';
import {
  applyForCohort,
  changeCourseStatus,
  COURSE_TEMPLATES,
  type CoursesContext,
  markSession,
  planCohort,
  publishCohort,
  readDeskCohort,
  readParticipation,
  releaseFigures,
  writeCourse,
} from '#modules/courses/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { DEMO_COURSES, type DemoCohort, type DemoCourse } from './demo-courses.ts';
import { orThrow } from './or-throw.ts';

/** Before the first session of all that are over. */
const WRITTEN_DAYS_AGO = 180;

/** Invented courses: one that was held, told as counts, and is held again; and a training of volunteers. */
export async function seedDemoCourses(context: CoursesContext): Promise<void> {
  for (const course of DEMO_COURSES) await seedCourse(context, course);
  orThrow('figures of courses', await releaseFigures(context));
}

async function seedCourse(context: CoursesContext, course: DemoCourse): Promise<void> {
  const writing = on(context, WRITTEN_DAYS_AGO);
  const template = COURSE_TEMPLATES.find(({ key }) => key === course.template);
  if (!template) throw new Error(`no template ${course.template}`);
  const { audience, title, about, isDiscreet } = course;
  const id = orThrow(
    'a course',
    await writeCourse(writing, {
      id: newId<'course'>(context.platform.random),
      said: {
        audience,
        title,
        about,
        isDiscreet,
        hasPhotographs: false,
        neededUnits: template.neededUnits,
        screening: [],
        units: template.units.map((unit, index) => ({ ...unit, number: index + 1 })),
      },
    }),
  );
  const seenAt = writing.platform.clock.now();
  orThrow('a course', await changeCourseStatus(writing, { id, seenAt, status: 'published' }));
  for (const cohort of course.cohorts) await seedCohort(context, id, cohort);
}

async function seedCohort(
  context: CoursesContext,
  courseId: CourseId,
  cohort: DemoCohort,
): Promise<void> {
  const { clock, random } = context.platform;
  // At a moment that stands still: it is seen again as it was left.
  const planning = on(context, cohort.inDays < 0 ? 14 - cohort.inDays : 1);
  const area = context.areas.byCode(cohort.place);
  if (!area) throw new Error('the demonstration has no such place');
  const id = orThrow(
    'a cohort',
    await planCohort(planning, {
      id: newId<'cohort'>(random),
      courseId,
      said: {
        areaId: area.id,
        leaderIds: [],
        ageFrom: cohort.ageFrom,
        ageTo: undefined,
        seats: cohort.seats,
        offerHours: 24,
        venue: { uk: cohort.venue, en: '' },
        gettingThere: { uk: '', en: '' },
        stepFree: 'yes',
        applyUntil: undefined,
      },
      plan: {
        day: clock.today().add({ days: cohort.inDays }),
        from: Temporal.PlainTime.from(cohort.from),
        pace: 'week',
      },
    }),
  );
  const seenAt = planning.platform.clock.now();
  orThrow('publishing a cohort', await publishCohort(planning, { id, seenAt }));
  if (cohort.came) await seedHeld(context, id, cohort, cohort.came);
}

/** Whoever applied has no name, and is forgotten in the next night: ninety days have passed since the last session. */
async function seedHeld(
  context: CoursesContext,
  id: CohortId,
  { seats, inDays }: DemoCohort,
  came: readonly number[],
): Promise<void> {
  const applying = { ...on(context, 7 - inDays), actor: RESIDENT };
  const people: ParticipantId[] = [];
  for (let one = 0; one < seats; one += 1) {
    const key = newId<'sender-key'>(context.platform.random);
    const said = { key, cohortId: id, chosenName: '', contact: undefined, answers: {} };
    const code = orThrow(
      'an application',
      await applyForCohort(applying, { ...said, language: 'uk' }),
    );
    const { participant } = orThrow('an application', await readParticipation(applying, code));
    people.push(participant.id);
  }
  const { cohort } = orThrow('a cohort', await readDeskCohort(context, { id }));
  for (const [index, session] of cohort.sessions.entries()) {
    const marking = on(context, -inDays - 7 * index - 1);
    const presentIds = people.slice(0, came[index]);
    const marked = { id: session.id, presentIds, seenAt: undefined };
    orThrow('marking a session', await markSession(marking, marked));
  }
}
