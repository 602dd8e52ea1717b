import { z } from '@hono/zod-openapi';
import { namedSchema } from '#platform/http/named-schema.ts';
import { PROMISE_STATUSES } from '../domain/promise-status.ts';
import type { PublishedQuestion } from '../domain/question.ts';
import type { ListedPromise } from '../use-cases/list-promises.ts';

const officerId = z.uuid().nullable().describe('An officer with a card here; else null');

/** A promise as programs see it. */
export const promiseSchema = namedSchema(
  'Promise',
  z.object({
    id: z.uuid(),
    words: z.string(),
    owner: z.object({
      post: z.string().describe('As it was called then, in Ukrainian'),
      name: z.string(),
      officerId,
    }),
    areaId: z.uuid(),
    status: z.enum(PROMISE_STATUSES),
    overdue: z.boolean().describe('Open, and its day is over'),
    dueOn: z.iso.date(),
    firstDueOn: z.iso.date().describe('The day that was promised at first'),
    givenAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    url: z.url().describe('Its page for people, with all that became of it'),
  }),
);

export function viewPromise(
  publicUrl: string,
  promise: ListedPromise,
): z.infer<typeof promiseSchema> {
  const { id, words, owner, areaId, status, isOverdue, dueOn, firstDueOn } = promise;
  return {
    id,
    words,
    owner: { post: owner.post, name: owner.name, officerId: owner.officerId ?? null },
    areaId,
    status,
    overdue: isOverdue,
    dueOn: dueOn.toString(),
    firstDueOn: firstDueOn.toString(),
    givenAt: promise.givenAt.toString(),
    changedAt: promise.changedAt.toString(),
    url: `${publicUrl}/promises/${id}`,
  };
}

/** A published question as programs see it. */
export const questionSchema = namedSchema(
  'PublishedQuestion',
  z.object({
    id: z.uuid(),
    words: z.string().describe('As an officer left them'),
    answer: z.string().nullable(),
    areaId: z.uuid(),
    officerId,
    promiseId: z.uuid().nullable().describe('What was promised in place of an answer'),
    askedOn: z.iso.date(),
    dueOn: z.iso.date(),
    answeredOn: z.iso.date().nullable(),
    changedAt: z.iso.datetime(),
    url: z.url().describe('Its page for people'),
  }),
);

export function viewQuestion(
  publicUrl: string,
  question: PublishedQuestion,
): z.infer<typeof questionSchema> {
  const { id, words, answer, areaId, officerId: answering, promiseId, answeredOn } = question;
  return {
    id,
    words,
    answer: answeredOn ? answer : null,
    areaId,
    officerId: answering ?? null,
    promiseId: promiseId ?? null,
    askedOn: question.askedOn.toString(),
    dueOn: question.dueOn.toString(),
    answeredOn: answeredOn?.toString() ?? null,
    changedAt: question.changedAt.toString(),
    url: `${publicUrl}/questions/${id}`,
  };
}
