import type { AccountId, LessonId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { newsSender } from '#platform/news/send-news.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { tellOwner } from '#modules/officers/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { findLesson } from '../storage/load-lessons.ts';
import { lockTeacherReach, saveTeacherTold, type ToldBy } from '../storage/teacher-reach.ts';

/** Of what the officer is told: what is not their own deed. */
export const TOLD_OFFICERS = ['requested', 'taken', 'given', 'cancelled'] as const;
export type ToldOfficer = (typeof TOLD_OFFICERS)[number];

interface TellOfficer {
  readonly id: LessonId;
  readonly became: ToldOfficer;
  readonly by: AccountId | undefined;
}

/** Tells whoever gives the lesson at their desk; while nobody does, or they cannot take it today, those who may give it to somebody. */
export async function tellOfficer(
  context: LessonsContext,
  { id, became, by }: TellOfficer,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'lesson.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const lesson = await findLesson(tx, id);
    if (!lesson) return;
    await tellOwner(tx, context, {
      thing: lesson,
      give: 'lesson.give',
      but: by ? [by] : [],
      kind: `lesson.${became}`,
      path: `/desk/lessons/${id}`,
      detail: { school: lesson.schoolId },
    });
  });
  return ok(undefined);
}

/** What a teacher is told: that there is news, never of what. */
export interface TeacherWords {
  readonly mail: (language: string) => { readonly subject: string; readonly text: string };
  readonly sms: (language: string) => string;
}

interface TellTeacher {
  readonly id: LessonId;
  /** Each by itself: where the mail server is away, an SMS goes all the same. */
  readonly by: ToldBy;
}

/**
 * Writes to a teacher that there is news. Once for each step of an officer; where the mail server or the gateway does not
 * answer it throws, and is tried again.
 */
export async function tellTeacher(
  context: LessonsContext,
  words: TeacherWords,
  { id, by }: TellTeacher,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'lesson.tell')) return refuse('forbidden');
  const send = newsSender(context.platform, by);
  if (!send) return ok(undefined);
  // The teacher stays locked while it is sent: another process that heard the same waits, and finds them told.
  await inTransaction(context, async (tx) => {
    const teacher = await lockTeacherReach(tx, id, by);
    if (!teacher || teacher.steps <= teacher.told) return;
    const { to, language, steps } = teacher;
    const letter = { ...words.mail(language), sms: words.sms(language) };
    const isRefused = await send({ to, ...letter, mark: [id, steps] });
    await saveTeacherTold(tx, id, { by, steps, isRefused });
  });
  return ok(undefined);
}
