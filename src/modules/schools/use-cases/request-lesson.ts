import { type LessonId, type LessonOfferId, newId, type SenderKey } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { Lesson, LessonOffer, LessonTeacher, SchoolClass } from '../domain/lesson.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import type { SchoolId } from '../domain/school.ts';
import { fitsGrade } from '../domain/topic.ts';
import { lockFreeOffer } from '../storage/lesson-offers.ts';
import { findLesson } from '../storage/load-lessons.ts';
import { insertLesson, insertLessonStep } from '../storage/save-lesson.ts';
import { loadTopics } from '../storage/topics.ts';
import { tellLesson } from './lesson-in-reach.ts';
import { officerOfSchool } from './officer-of-school.ts';

export interface RequestLesson extends SchoolClass {
  readonly key: SenderKey;
  readonly schoolId: SchoolId;
  readonly topic: string;
  readonly pupilsExpected: number;
  readonly room: string;
  readonly teacher: LessonTeacher;
  /** A day that an officer offered; undefined: when it suits, the wishes say. */
  readonly offerId: LessonOfferId | undefined;
  readonly repeatOf?: Lesson['repeatOf'];
}

export type RequestLessonRefusal =
  | 'forbidden'
  /** No such school, or none that is open. */
  | 'school-absent'
  | 'topic-absent'
  /** The topic is of other grades. */
  | 'grade-other'
  /** Another school was faster, or the day is over. */
  | 'offer-taken'
  /** The key was used for something else. */
  | 'conflict';

export interface LessonBooked {
  readonly code: ReceiptCode;
  readonly lesson: Lesson;
}

/**
 * Keeps what a teacher asks for, and answers with the receipt when it is on the disk. Sent again, it is the same lesson. A
 * day that was offered is theirs at once.
 */
export async function requestLesson(
  context: LessonsContext,
  asked: RequestLesson,
): Promise<Result<LessonBooked, RequestLessonRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'lesson.book')) return refuse('forbidden');
  return await inTransaction(context, (tx) =>
    // Whoever asks reads no lesson: the installation keeps it for them.
    asInstallation(tx, platform, () => keepRequest(tx, context, asked)),
  );
}

/** The same for whoever holds the receipt of an earlier one, in their transaction. */
export async function keepRequest(
  tx: Tx,
  context: LessonsContext,
  asked: RequestLesson,
): Promise<Result<LessonBooked, Exclude<RequestLessonRefusal, 'forbidden'>>> {
  const { receipts, organisations } = context;
  const school = organisations.get(asked.schoolId);
  if (school?.kind !== 'school') return refuse('school-absent');
  const topic = (await loadTopics(tx)).find((one) => one.key === asked.topic && !one.isRetired);
  if (!topic) return refuse('topic-absent');
  if (!fitsGrade(topic.content, asked.grade)) return refuse('grade-other');
  const isKept = async (id: LessonId) => Boolean(await findLesson(tx, id));
  const { id, code } = await sendingUnder(receipts, 'lesson', asked.key, isKept);
  const known = await findLesson(tx, id);
  // Sent twice at once, the second one waits for the day, finds it taken, and finds that it is its own.
  const lesson =
    known ??
    (await lessonOf(tx, context, { ...asked, id, areaId: school.areaId })) ??
    (await findLesson(tx, id));
  if (!lesson) return refuse('offer-taken');
  const marks = { fingerprint: fingerprintOf(asked), receiptHash: receipts.hashOf(code) };
  const saved = await insertLesson(tx, lesson, asked.teacher, marks);
  if (saved === 'conflict') return refuse('conflict');
  if (saved === 'saved') await tellRequested(tx, context, lesson);
  return ok({ code, lesson });
}

/** Undefined: the day that was offered is free no more. */
async function lessonOf(
  tx: Tx,
  context: LessonsContext,
  asked: RequestLesson & Pick<Lesson, 'id' | 'areaId'>,
): Promise<Lesson | undefined> {
  const now = context.platform.clock.now();
  const officerId = await officerOfSchool(tx, context, asked.schoolId);
  const { id, areaId, schoolId, topic, grade, letter, pupilsExpected, room } = asked;
  const { repeatOf, offerId } = asked;
  const lesson: Lesson = {
    id,
    schoolId,
    areaId,
    officerId,
    topic,
    grade,
    letter,
    pupilsExpected,
    room,
    status: 'requested',
    times: undefined,
    movedFrom: undefined,
    sequence: 0,
    offerId,
    repeatOf,
    requestedAt: now,
    changedAt: now,
    held: undefined,
  };
  if (!offerId) return lesson;
  const offer = await lockFreeOffer(tx, offerId);
  if (!offer || !isOffered(offer, lesson)) return undefined;
  const { startsAt, endsAt } = offer;
  return {
    ...lesson,
    officerId: offer.officerId,
    status: 'scheduled',
    times: { startsAt, endsAt },
  };
}

/** To that school, or to any of its officer’s; and it is still to come. */
function isOffered(offer: LessonOffer, { schoolId, officerId, requestedAt }: Lesson): boolean {
  if (Temporal.Instant.compare(offer.startsAt, requestedAt) <= 0) return false;
  return offer.schoolId ? offer.schoolId === schoolId : offer.officerId === officerId;
}

async function tellRequested(tx: Tx, context: LessonsContext, lesson: Lesson): Promise<void> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  await insertLessonStep(tx, lesson.id, {
    id: newId(random),
    at: lesson.requestedAt,
    accountId: undefined,
    status: lesson.status,
    words: '',
  });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'lesson.book',
    thing: { kind: 'lesson', id: lesson.id },
  });
  await tellLesson(tx, context, lesson, lesson.offerId ? 'taken' : 'requested');
}

function fingerprintOf({ schoolId, topic, grade, letter, ...asked }: RequestLesson): string {
  const { pupilsExpected, room, offerId, teacher } = asked;
  const { name, phone, email, isSmsWanted, wishes, language } = teacher;
  const who = [name, phone, email, isSmsWanted, wishes, language];
  return fingerprint([schoolId, topic, grade, letter, pupilsExpected, room, offerId, ...who]);
}
