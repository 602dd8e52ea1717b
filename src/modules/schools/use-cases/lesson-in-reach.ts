import type { LessonId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { areasWithin } from '#modules/areas/index.ts';
import type { Permission } from '#modules/identity/index.ts';
import {
  findOfficerOfAccount,
  givenResource,
  loadOfficerAccounts,
  type OfficerAccounts,
  type OfficersContext,
} from '#modules/officers/index.ts';
import type { Lesson } from '../domain/lesson.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import type { LessonReach } from '../storage/load-lessons.ts';
import { findLesson, lockLesson } from '../storage/load-lessons.ts';

export type LessonAct = 'read' | 'handle' | 'give';

const PERMISSIONS: Readonly<Record<LessonAct, Permission>> = {
  read: 'lesson.read',
  handle: 'lesson.handle',
  give: 'lesson.give',
};

/** Whether they may do this with any lesson at all; with which, is asked of each. */
export function canOnAnyLesson(
  { policy, actor }: Pick<LessonsContext, 'policy' | 'actor'>,
  act: LessonAct,
): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** With this very one. */
export function mayWithLesson(
  { policy, actor, areas }: LessonsContext,
  act: LessonAct,
  lesson: Pick<Lesson, 'areaId' | 'officerId'>,
  accounts: OfficerAccounts,
): boolean {
  return policy.can(actor, PERMISSIONS[act], givenResource(areas, lesson, accounts));
}

/** The lesson, where whoever acts may do this with this very one; to be changed, it is locked. Else it is as if there were none. */
export async function lessonInReach(
  tx: Tx,
  context: LessonsContext,
  act: LessonAct,
  id: LessonId,
): Promise<Lesson | undefined> {
  const lesson = await (act === 'read' ? findLesson : lockLesson)(tx, id);
  if (!lesson) return undefined;
  const accounts = await loadOfficerAccounts(tx, [lesson]);
  return mayWithLesson(context, act, lesson, accounts) ? lesson : undefined;
}

/** Where whoever asks may read lessons, and as which of the officers: for a list that cannot ask it of each row. */
export async function lessonReach(tx: Tx, context: OfficersContext): Promise<LessonReach> {
  const { policy, actor } = context;
  const isGiven = policy.scopes(actor, 'lesson.read').some(({ reach }) => reach === 'assigned');
  const officerId =
    isGiven && actor.kind === 'staff' ? await findOfficerOfAccount(tx, actor.id) : undefined;
  return { areaIds: areasWithin(context, 'lesson.read'), officerId };
}

/** As events tell of it: ids only. Who hears of them at the desk, `assignee` says, too. */
export async function tellLesson(
  tx: Tx,
  { platform: { clock, random }, actor }: LessonsContext,
  { id, areaId, officerId }: Lesson,
  became: string,
): Promise<void> {
  const accounts = await loadOfficerAccounts(tx, [{ officerId }]);
  const assignee = officerId && accounts.get(officerId);
  await recordEvent(tx, clock, random, {
    type: `lesson.${became}`,
    subject: {
      lesson: id,
      ...(areaId ? { area: areaId } : {}),
      ...(assignee ? { assignee } : {}),
      ...(actor.kind === 'staff' ? { by: actor.id } : {}),
    },
  });
}
