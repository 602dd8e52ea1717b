import type { AreaId, OfficerId, PublishedQuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { PublishedQuestion } from '../domain/question.ts';
import {
  findPublishedQuestion,
  loadAskedAreas,
  loadPublishedQuestions,
} from '../storage/published-questions.ts';
import { publicAreas } from './public-areas.ts';

export interface ListPublishedQuestions {
  /** With all areas in it; undefined: everywhere. */
  readonly areaId?: AreaId | undefined;
  readonly officerId?: OfficerId | undefined;
  readonly isAnswered?: boolean | undefined;
  /** The last one of the page before. */
  readonly after?: PublishedQuestionId | undefined;
  readonly limit: number;
}

export interface QuestionsPage {
  readonly questions: readonly PublishedQuestion[];
  /** `after` of the next page; undefined on the last one. */
  readonly next: PublishedQuestionId | undefined;
}

/** What residents asked and what they were answered, the newest first. */
export async function listPublishedQuestions(
  { policy, actor, platform, areas }: PromisesContext,
  { areaId, after, limit, ...filter }: ListPublishedQuestions,
): Promise<Result<QuestionsPage, 'absent'>> {
  if (!policy.can(actor, 'published-question.read')) return refuse('absent');
  const reader = platform.database.read;
  const areaIds = publicAreas({ areas }, await loadAskedAreas(reader), areaId);
  const place = after && (await findPublishedQuestion(reader, after));
  if (after && !place) return refuse('absent');
  const loaded = await loadPublishedQuestions(reader, { areaIds, ...filter }, limit + 1, place);
  const questions = loaded.slice(0, limit);
  return ok({ questions, next: loaded.length > limit ? questions.at(-1)?.id : undefined });
}

/** One of them. */
export async function readPublishedQuestion(
  { policy, actor, platform, areas }: PromisesContext,
  { id }: { readonly id: PublishedQuestionId },
): Promise<Result<PublishedQuestion, 'absent'>> {
  if (!policy.can(actor, 'published-question.read')) return refuse('absent');
  const question = await findPublishedQuestion(platform.database.read, id);
  return question && areas.get(question.areaId) ? ok(question) : refuse('absent');
}
