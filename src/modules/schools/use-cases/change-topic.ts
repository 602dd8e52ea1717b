import { seenOf } from '#kernel/edit-conflict.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import type { TopicContent } from '../domain/topic.ts';
import { loadTopics, lockTopics, saveTopic } from '../storage/topics.ts';

export interface ChangeTopic {
  /** Of one that there is, or a new UUID. */
  readonly key: string;
  readonly content: TopicContent;
  readonly isRetired: boolean;
  /** When whoever changes it saw it changed last; empty: never. */
  readonly seen: string;
}

/** `changed`: a colleague was faster. `grades-crossed`: the first grade is above the last. */
export type ChangeTopicRefusal = 'absent' | 'changed' | 'grades-crossed';

/** Writes a topic, or changes one; one that comes with Poruch stays under its key. */
export async function changeTopic(
  context: LessonsContext,
  { key, content, isRetired, seen }: ChangeTopic,
): Promise<Result<undefined, ChangeTopicRefusal>> {
  const { actor, platform } = context;
  if (!mayChangeTopics(context)) return refuse('absent');
  if (content.fromGrade > content.toGrade) return refuse('grades-crossed');
  return await inTransaction(context, async (tx) => {
    await lockTopics(tx);
    const before = (await loadTopics(tx)).find((topic) => topic.key === key);
    if (seenOf(before) !== seen) return refuse('changed');
    const { clock, random } = platform;
    await saveTopic(tx, { key, content, isRetired }, clock.now());
    await recordEntry(tx, clock, random, {
      actor,
      action: 'lesson-topic.change',
      thing: { kind: 'lesson-topic', id: key },
    });
    await recordEvent(tx, clock, random, { type: 'lesson-topic.changed', subject: { topic: key } });
    return ok(undefined);
  });
}

/** They are offered everywhere: whoever serves in one area alone changes nothing for the others. */
export function mayChangeTopics({
  policy,
  actor,
}: Pick<LessonsContext, 'policy' | 'actor'>): boolean {
  return policy.can(actor, 'lesson-topic.change', { areaIds: [] });
}
