import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { inOwnName } from '#modules/identity/index.ts';
import { readSeriesOf, type SeriesOfSubject } from '#modules/surveys/index.ts';
import { subjectOf } from '../domain/cohort-subject.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { CourseSession } from '../domain/cohort.ts';
import { findByCode } from '../storage/participants.ts';
import { loadHeld } from '../storage/presence.ts';
import { type FarAlong, farAlong } from './far-along.ts';

export interface OwnCourse extends FarAlong {
  /** Sessions of her cohort at which somebody said who was there. */
  readonly heldIds: readonly CourseSession['id'][];
  /** What she is asked over the year; undefined: nobody has opened it. */
  readonly series: SeriesOfSubject | undefined;
}

/** How far whoever holds the code is in her course. `absent`: no such code, or no seat. */
export async function readOwnCourse(
  context: CoursesContext,
  code: ReceiptCode,
): Promise<Result<OwnCourse, 'absent'>> {
  const { policy, actor, receipts } = context;
  if (!policy.can(actor, 'participation.read')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const participant = await findByCode(tx, receipts.hashOf(code));
    const far = participant && (await farAlong(tx, context, participant));
    if (!far) return refuse('absent');
    const { cohort } = far;
    const held = await loadHeld(
      tx,
      cohort.sessions.map(({ id }) => id),
    );
    const series = await readSeriesOf(tx, context, subjectOf(cohort.id));
    return ok({ ...far, heldIds: [...held.keys()], series });
  });
}
