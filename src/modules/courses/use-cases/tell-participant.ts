import type { ParticipantId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { LetterCause } from '../../../platform/news/few-a-day.ts';
import { limitedSender } from '../../../platform/news/send-news.ts';
import { inTransaction } from '../../identity/index.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { findCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import { findParticipant, forgetSaid } from '../storage/participants.ts';
import { lockToTell, type Reachable, saveTold } from '../storage/told.ts';

/** Of what she is told: that there is something to read, or that a session is near. */
export type Told =
  | { readonly kind: 'news' }
  | { readonly kind: 'reminder'; readonly at: Temporal.Instant };

export interface NewsWords {
  readonly subject: string;
  readonly text: string;
  readonly sms: string;
}

/** How it is worded, which use cases do not know. */
export type WordNews = (
  context: CoursesContext,
  facts: {
    readonly language: string;
    readonly course: Pick<Course, 'title' | 'isDiscreet'>;
    readonly told: Told;
  },
) => NewsWords;

export interface TellParticipant {
  readonly id: ParticipantId;
  /** Under which it is known that she was told: the same not twice. */
  readonly what: string;
  readonly told: Told;
  /** `accepted`: without screening questions, applying alone causes this letter. */
  readonly about?: 'accepted';
  /** It was the last that she hears of us. */
  readonly isLast?: boolean;
}

/**
 * Writes to whoever left a telephone or an address, once of each thing; where the mail server or the gateway does not
 * answer it throws, and is tried again.
 */
export async function tellParticipant(
  context: CoursesContext,
  word: WordNews,
  { id, what, told, about, isLast = false }: TellParticipant,
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'participant.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    // She stays locked while it is sent: another process that heard the same waits, and finds her told.
    const reached = await lockToTell(tx, id, what);
    const course = reached && (await courseOf(tx, id));
    const send = reached && senderTo(context, reached);
    if (course && send) {
      const { value: to, language } = reached;
      const words = word(context, { language, course, told });
      const sending = await send({ to, ...words, mark: [id, what] }, causeOf(course, about));
      const isRefused = sending === 'refused';
      if (sending !== 'limited') {
        await saveTold(tx, id, { what, at: platform.clock.now(), isRefused });
      }
    }
    if (isLast) await forgetSaid(tx, id);
  });
  return ok(undefined);
}

function senderTo({ platform }: CoursesContext, { kind }: Reachable) {
  return limitedSender(platform, 'course', kind === 'email' ? 'email' : 'sms');
}

/** A leader accepts the answers to screening questions; without questions, anybody who types an address has it accepted. */
function causeOf({ screening }: Course, about: TellParticipant['about']): LetterCause {
  return about === 'accepted' && screening.length === 0 ? 'anybody' : 'follow-up';
}

async function courseOf(tx: Tx, id: ParticipantId): Promise<Course | undefined> {
  const participant = await findParticipant(tx, id);
  const cohort = participant && (await findCohort(tx, participant.cohortId));
  return cohort && (await findCourse(tx, cohort.courseId));
}
