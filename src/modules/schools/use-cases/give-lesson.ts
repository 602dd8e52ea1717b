import type { OfficerId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { mayGiveTo, type ServingOfficer } from '#modules/officers/index.ts';
import { followSubject } from '#modules/surveys/index.ts';
import { isToCome } from '../domain/lesson-status.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { updateLesson } from '../storage/save-lesson.ts';
import { lessonInReach, canOnAnyLesson, tellLesson } from './lesson-in-reach.ts';
import type { LessonStepRefusal, SeenLesson } from './make-lesson-step.ts';
import { lessonSubject } from './lesson-subject.ts';

export interface GiveLesson extends SeenLesson {
  readonly officerId: OfficerId;
}

/** `officer-unknown`: no such officer serves where whoever gives it may. */
export type GiveLessonRefusal = LessonStepRefusal | 'officer-unknown';

/** Another officer comes. The quiz of the class is theirs from now on, too. */
export async function giveLesson(
  context: LessonsContext,
  { id, officerId, seenAt }: GiveLesson,
): Promise<Result<undefined, GiveLessonRefusal>> {
  const { actor, platform } = context;
  if (!canOnAnyLesson(context, 'give')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const lesson = await lessonInReach(tx, context, 'give', id);
    if (!lesson) return refuse('absent');
    if (!lesson.changedAt.equals(seenAt)) return refuse('changed');
    const { status } = lesson;
    if (!isToCome(status)) return refuse('status-impossible');
    if (!officersToTeach(context).some((officer) => officer.id === officerId)) {
      return refuse('officer-unknown');
    }
    const { clock, random } = platform;
    const given = { ...lesson, officerId, changedAt: clock.now() };
    await updateLesson(tx, given);
    await followSubject(tx, context, await lessonSubject(tx, given));
    await recordEntry(tx, clock, random, {
      actor,
      action: 'lesson.give',
      thing: { kind: 'lesson', id },
    });
    await tellLesson(tx, context, given, 'given');
    return ok(undefined);
  });
}

/** Those who serve where whoever asks may give lessons. */
export function officersToTeach(context: LessonsContext): readonly ServingOfficer[] {
  return context.officers.all().filter((officer) => mayGiveTo(context, 'lesson.give', officer));
}
