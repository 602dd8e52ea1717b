import type { ParticipantId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { earliestOf } from '#platform/events/not-before.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Cohort, CourseSession } from '../domain/cohort.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { loadCohortsMeeting } from '../storage/cohorts.ts';
import { groupByContact } from '../storage/told.ts';
import { guestsOf } from './seated-people.ts';
import { seatedIn } from './tell-participants.ts';
import { tellTogether, type WordNews } from './tell-together.ts';

/** One message before each session: each further one is a further chance that somebody else reads it. */
const BEFORE = { hours: 24 };

/**
 * Reminds those with a seat who left a telephone or an address, and guests who make a unit up there, a day before each
 * session, once, however often this runs, by one message to an address. One who cannot be written to now holds up nobody: she is tried again the next time.
 */
export async function remindParticipants(
  context: CoursesContext,
  word: WordNews,
): Promise<Result<{ readonly failed: number }, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'participant.tell')) return refuse('forbidden');
  const now = platform.clock.now();
  const until = now.add(BEFORE);
  const cohorts = await inTransaction(context, (tx) => loadCohortsMeeting(tx, now, until));
  let failed = 0;
  for (const cohort of cohorts) {
    const near = cohort.sessions.filter(
      ({ startsAt }) =>
        Temporal.Instant.compare(startsAt, now) > 0 &&
        Temporal.Instant.compare(startsAt, until) <= 0,
    );
    for (const session of near) failed += await remindOf(context, word, cohort, session);
  }
  return ok({ failed });
}

async function remindOf(
  context: CoursesContext,
  word: WordNews,
  cohort: Cohort,
  session: CourseSession,
): Promise<number> {
  const { id: sessionId, startsAt, revision } = session;
  const what = `reminder/${sessionId}/${revision}`;
  let failed = 0;
  for (const ids of await expectedAt(context, cohort, session)) {
    try {
      const told = { kind: 'reminder', at: startsAt } as const;
      const people = ids.map((id) => ({ id, what }));
      await tellTogether(context, word, { people, told });
    } catch (error) {
      // At night it waits for the morning: nothing failed.
      if (!earliestOf(error)) failed += 1;
    }
  }
  return failed;
}

/** By telephone or address. Whoever was accepted less than a day before was told of that. */
async function expectedAt(
  context: CoursesContext,
  { id }: Cohort,
  { id: sessionId, startsAt }: CourseSession,
): Promise<readonly (readonly ParticipantId[])[]> {
  const heardBefore = startsAt.subtract(BEFORE);
  const seated = (await seatedIn(context, id)).filter(
    ({ decidedAt }) => !decidedAt || Temporal.Instant.compare(decidedAt, heardBefore) <= 0,
  );
  return await inTransaction(context, async (tx) => {
    const guests = await guestsOf(tx, context, sessionId);
    const ids = [...seated, ...guests].map((one) => one.id);
    return await groupByContact(tx, ids);
  });
}

export function remindParticipantsJob(context: CoursesContext, word: WordNews): ScheduledJob {
  return {
    name: 'remind-participants',
    cron: '*/15 * * * *',
    run: async () => {
      const done = await remindParticipants(context, word);
      if (!done.ok) throw new Error('the job may not remind');
      const { failed } = done.value;
      if (failed > 0) context.platform.log.warn({ failed }, 'not reminded for now');
    },
  };
}
