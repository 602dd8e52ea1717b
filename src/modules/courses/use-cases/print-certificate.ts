import type { CohortId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inOwnName, inTransaction } from '#modules/identity/index.ts';
import { type Certificate, certificateOf } from '../domain/certificate.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { progressOf } from '../domain/progress.ts';
import { findCourse } from '../storage/courses.ts';
import { saveCertified } from '../storage/outcomes.ts';
import { findByCode } from '../storage/participants.ts';
import { loadAttended } from '../storage/presence.ts';
import { farAlong } from './far-along.ts';
import { lengthOf, recountOutcome } from './recount-outcome.ts';
import { cohortOfLeader, canOnAnyRegister } from './register-in-reach.ts';
import { seatedPeople } from './seated-people.ts';

/**
 * What a certificate says, for whoever holds the code and completed the course. That one was printed is counted once; for
 * whom, she writes herself, and it is kept nowhere.
 */
export async function printCertificate(
  context: CoursesContext,
  code: ReceiptCode,
): Promise<Result<Certificate, 'absent' | 'not-complete'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'certificate.print')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const participant = await findByCode(tx, receipts.hashOf(code));
    const far = participant && (await farAlong(tx, context, participant));
    if (!far) return refuse('absent');
    const { course, cohort, progress } = far;
    if (!progress.isComplete) return refuse('not-complete');
    await saveCertified(tx, [participant]);
    await recountOutcome(tx, context, course, cohort);
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'certificate.print',
      thing: { kind: 'cohort', id: cohort.id },
    });
    return ok(certificateOf(course, cohort, platform.clock.timeZone));
  });
}

export interface HandedOut {
  readonly certificate: Certificate;
  /** How many sheets: as many as completed the course. */
  readonly count: number;
}

/** For whoever leads a cohort: as many sheets as completed the course, with room for a name that is written by hand. */
export async function handOutCertificates(
  context: CoursesContext,
  { id }: { readonly id: CohortId },
): Promise<Result<HandedOut, 'absent' | 'nobody'>> {
  const { actor, platform } = context;
  if (!canOnAnyRegister(context, 'mark')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const cohort = await cohortOfLeader(tx, context, 'mark', id);
    const course = cohort && (await findCourse(tx, cohort.courseId));
    if (!cohort || !course) return refuse('absent');
    const attended = Map.groupBy(await loadAttended(tx, id), (one) => one.participantId);
    const complete = (await seatedPeople(tx, context, id)).filter(
      (person) => progressOf(lengthOf(course), attended.get(person.id) ?? []).isComplete,
    );
    if (complete.length === 0) return refuse('nobody');
    await asInstallation(tx, platform, () => saveCertified(tx, complete));
    await recountOutcome(tx, context, course, cohort);
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'certificate.print',
      thing: { kind: 'cohort', id },
    });
    return ok({
      certificate: certificateOf(course, cohort, platform.clock.timeZone),
      count: complete.length,
    });
  });
}
