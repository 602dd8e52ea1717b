import type { CohortId, SenderKey } from '#kernel/ids.ts';
import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import { isReached } from '#platform/news/is-reached.ts';
import { inOwnName, notify } from '#modules/identity/index.ts';
import { type Cohort, isOfChildren } from '../domain/cohort.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { isShownIn } from '../domain/is-shown-in.ts';
import { isOpenFor } from '../domain/is-open-for.ts';
import { lockCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import {
  type GivenAnswers,
  isParticipantKept,
  type NewApplication,
  saveApplication,
} from '../storage/participants.ts';
import { seatParticipant } from './seat-participant.ts';
import { tellApplication } from './tell-change.ts';
import { plannersOf } from './planners-of.ts';

export interface Apply {
  readonly key: SenderKey;
  readonly cohortId: CohortId;
  /** How she wants to be called; empty: not at all. */
  readonly chosenName: string;
  readonly contact: NewsContact | undefined;
  readonly answers: GivenAnswers;
  readonly language: string;
}

/** `unreachable`: this installation writes no mail, or no SMS to that number. `conflict`: the key was used for something else. */
export type ApplyRefusal = 'absent' | 'closed' | 'answers-missing' | 'unreachable' | 'conflict';

/**
 * Keeps an application, and answers with the code that opens it when it is on the disk. Without questions she has a seat,
 * or waits for one, at once. Sent again, it is the same application.
 */
export async function applyForCohort(
  context: CoursesContext,
  input: Apply,
): Promise<Result<ReceiptCode, ApplyRefusal>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'application.make')) return refuse('absent');
  if (input.contact && !isReached(platform, input.contact)) return refuse('unreachable');
  // Whoever applies reads no application: the installation keeps it for her.
  return await inOwnName(context, async (tx) => {
    const cohort = await lockCohort(tx, input.cohortId);
    const course = cohort && (await findCourse(tx, cohort.courseId));
    if (!cohort || !course) return refuse('absent');
    // Hidden since: nobody reads of it any more.
    if (!isShownIn(context)(cohort)) return refuse('absent');
    const { id, code } = await sendingUnder(receipts, 'participant', input.key, (earlier) =>
      isParticipantKept(tx, earlier),
    );
    const application = applicationOf(context, cohort, { ...input, id });
    const saved = await saveOpen(tx, context, { course, cohort, application, code, input });
    return saved.ok ? ok(code) : saved;
  });
}

interface Open {
  readonly course: Course;
  readonly cohort: Cohort;
  readonly application: NewApplication;
  readonly code: ReceiptCode;
  readonly input: Apply;
}

async function saveOpen(
  tx: Tx,
  context: CoursesContext,
  { course, cohort, application, code, input }: Open,
): Promise<Result<undefined, ApplyRefusal>> {
  const { receipts, platform } = context;
  if (!isOpenFor(course, cohort, platform.clock.now())) return refuse('closed');
  if (course.screening.some(({ id }) => input.answers[id] === undefined)) {
    return refuse('answers-missing');
  }
  const saved = await saveApplication(tx, application, {
    fingerprint: fingerprintOf(input),
    codeHash: receipts.hashOf(code),
  });
  if (saved.kind === 'conflict') return refuse('conflict');
  if (saved.kind === 'known') return ok(undefined);
  await tellApplication(tx, context, application, 'made');
  if (course.screening.length === 0) {
    const seated = await seatParticipant(tx, context, application);
    if (!seated.ok) throw new Error(`a seat for whoever applied: ${seated.refusal}`);
    return ok(undefined);
  }
  await notify(tx, context, {
    to: { accounts: cohort.leaderIds },
    orElse: plannersOf(context, cohort),
    kind: 'application.made',
    path: `/desk/courses/cohorts/${cohort.id}/applications`,
    detail: { cohort: String(cohort.number) },
  });
  return ok(undefined);
}

function applicationOf(
  { tickets, platform }: CoursesContext,
  cohort: Cohort,
  { id, chosenName, contact, answers, language }: Apply & Pick<NewApplication, 'id'>,
): NewApplication {
  const said = { chosenName: chosenName === '' ? undefined : chosenName, contact };
  return {
    id,
    cohortId: cohort.id,
    signUpId: tickets.givenIdOf(id),
    language,
    appliedAt: platform.clock.now(),
    said: isOfChildren(cohort) ? { chosenName: undefined, contact: undefined } : said,
    answers,
  };
}

function fingerprintOf({ cohortId, chosenName, contact, answers }: Apply): string {
  return fingerprint([
    cohortId,
    chosenName,
    contact?.kind,
    contact?.value,
    Object.entries(answers),
  ]);
}
