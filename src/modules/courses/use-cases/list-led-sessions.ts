import { ok, refuse, type Result } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Cohort, CourseSession } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { mayBeMarked } from '../domain/may-be-marked.ts';
import { RETENTION } from '../domain/retention.ts';
import { loadCohorts } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import { loadHeld } from '../storage/presence.ts';
import { canOnAnyRegister } from './register-in-reach.ts';

export interface LedSession {
  readonly course: Course;
  readonly cohort: Cohort;
  readonly session: CourseSession;
  /** It has begun, and nobody has said who was there. */
  readonly isToMark: boolean;
}

const MAX_ROWS = 200;

/** What whoever leads cohorts has to do today: sessions of this day, and earlier ones that nobody has marked yet. */
export async function listLedSessions(
  context: CoursesContext,
): Promise<Result<readonly LedSession[], 'forbidden'>> {
  const { actor, platform } = context;
  if (!canOnAnyRegister(context, 'mark') || actor.kind !== 'staff') return refuse('forbidden');
  const { clock } = platform;
  const endsAfter = clock.now().subtract({ hours: 24 * RETENTION.daysOfContacts });
  const within = { areaIds: [], leaderId: actor.id };
  return await inTransaction(context, async (tx) => {
    const led = await loadCohorts(tx, { statuses: ['published'], within, endsAfter }, MAX_ROWS);
    const sessions = led.flatMap((cohort) => cohort.sessions);
    const held = await loadHeld(
      tx,
      sessions.map(({ id }) => id),
    );
    const listed: LedSession[] = [];
    for (const cohort of led) {
      const course = await findCourse(tx, cohort.courseId);
      if (!course) continue;
      for (const session of cohort.sessions) {
        const isOpen = mayBeMarked(cohort, session, clock.now()) === undefined;
        const isToMark = isOpen && !held.has(session.id);
        if (isToMark || isOnDay(session, clock)) listed.push({ course, cohort, session, isToMark });
      }
    }
    return ok(
      listed.toSorted((one, other) =>
        Temporal.Instant.compare(one.session.startsAt, other.session.startsAt),
      ),
    );
  });
}

function isOnDay(
  { startsAt }: CourseSession,
  { timeZone, today }: CoursesContext['platform']['clock'],
): boolean {
  return startsAt.toZonedDateTimeISO(timeZone).toPlainDate().equals(today());
}
