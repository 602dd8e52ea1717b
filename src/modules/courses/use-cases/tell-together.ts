import type { ParticipantId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { notBefore } from '#platform/events/not-before.ts';
import type { LetterCause } from '#platform/news/few-a-day.ts';
import { limitedSender } from '#platform/news/send-news.ts';
import { offerLetterDue, type OfferTime } from '#modules/attendance/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Course } from '../domain/course.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import { findCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';
import { findParticipant, forgetSaid } from '../storage/participants.ts';
import { countOfferLetters, lockToTell, type Reachable, saveTold } from '../storage/told.ts';

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
    /** How many sign-ups under this telephone or address it is about. */
    readonly signUps: number;
  },
) => NewsWords;

export interface TellTogether {
  /** Participants under one telephone or address, and under which name each is known to be told: the same not twice. */
  readonly people: readonly { readonly id: ParticipantId; readonly what: string }[];
  readonly told: Told;
  /** `accepted`: without screening questions, applying alone causes this letter. */
  readonly about?: 'accepted';
  /** Of seats that are offered to them: the letter may wait for more of them. */
  readonly offers?: readonly OfferTime[];
  /** It was the last that she hears of us. */
  readonly isLast?: boolean;
}

/**
 * Writes one message to a telephone or an address for all who left it, once of each thing; where the mail server or the
 * gateway does not answer it throws, and is tried again.
 */
export async function tellTogether(
  context: CoursesContext,
  word: WordNews,
  { people, told, about, offers, isLast = false }: TellTogether,
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'participant.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    // The address stays locked while it is sent: another process that heard the same waits, and finds it told.
    const whats = new Map(people.map(({ id, what }) => [id, what]));
    const reached = (await lockToTell(tx, [...whats.keys()])).flatMap((one) => {
      const what = whats.get(one.id);
      return what === undefined || one.told.includes(what) ? [] : [{ ...one, what }];
    });
    const [first] = reached;
    const course = first && (await courseOf(tx, first.id));
    const send = first && senderTo(context, first);
    if (course && send) {
      if (offers) await shareLetters(tx, context, first, offers);
      const words = word(context, {
        language: first.language,
        course,
        told,
        signUps: reached.length,
      });
      const mark = reached.flatMap(({ id, what }) => [id, what]);
      const news = { to: first.contact.value, ...words, mark };
      const sending = await send(news, causeOf(course, about));
      if (sending !== 'limited') {
        const at = platform.clock.now();
        const isRefused = sending === 'refused';
        for (const { id, what } of reached) await saveTold(tx, id, { what, at, isRefused });
      }
    }
    if (isLast) for (const id of whats.keys()) await forgetSaid(tx, id);
  });
  return ok(undefined);
}

/** Throws `notBefore` where the letter waits for more offers under the same address. */
async function shareLetters(
  tx: Tx,
  { platform: { clock } }: CoursesContext,
  { contact }: Reachable,
  offers: readonly OfferTime[],
): Promise<void> {
  const now = clock.now();
  const letters = await countOfferLetters(tx, contact, now.subtract({ hours: 24 }));
  const due = offerLetterDue(letters, offers);
  if (due && Temporal.Instant.compare(now, due) < 0) {
    throw notBefore(due, 'offers under one address share a letter');
  }
}

function senderTo({ platform }: CoursesContext, { contact }: Reachable) {
  return limitedSender(platform, 'course', contact.kind === 'email' ? 'email' : 'sms');
}

/** A leader accepts the answers to screening questions; without questions, anybody who types an address has it accepted. */
function causeOf({ screening }: Course, about: TellTogether['about']): LetterCause {
  return about === 'accepted' && screening.length === 0 ? 'anybody' : 'follow-up';
}

async function courseOf(tx: Tx, id: ParticipantId): Promise<Course | undefined> {
  const participant = await findParticipant(tx, id);
  const cohort = participant && (await findCohort(tx, participant.cohortId));
  return cohort && (await findCourse(tx, cohort.courseId));
}
