import { ok, refuse, type Result } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import type { Topic } from '../domain/topic.ts';
import { loadTopics } from '../storage/topics.ts';
import { canOnAnyLesson } from './lesson-in-reach.ts';

/** What lessons can be about, what is offered no more too, for whoever reads. */
export async function listTopics(
  context: Pick<LessonsContext, 'platform' | 'policy' | 'actor'>,
): Promise<Result<readonly Topic[], 'forbidden'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'lesson-topic.read')) return refuse('forbidden');
  return ok(await inTransaction(context, loadTopics));
}

/** The same at the desk of lessons, for whoever may be there. */
export async function listDeskTopics(
  context: LessonsContext,
): Promise<Result<readonly Topic[], 'forbidden'>> {
  if (!canOnAnyLesson(context, 'read')) return refuse('forbidden');
  return await listTopics(context);
}
