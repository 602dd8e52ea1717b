import { z } from '@hono/zod-openapi';
import { ok, refuse } from '#kernel/result.ts';
import { namedSchema } from '#platform/http/named-schema.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import type { ReleasedQuestion } from '../domain/release.ts';
import { MOMENTS } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { listReleases, type PublicRelease } from '../use-cases/list-releases.ts';

const access = { permission: 'survey-release.read' } as const;

const count = z.int().nullable().describe('null: hidden, so that nobody can be recognised');
const questions = z.array(
  z.object({ key: z.string(), answers: z.array(z.object({ key: z.string(), count })) }),
);
const releaseSchema = namedSchema(
  'SurveyRelease',
  z.object({
    id: z.uuid(),
    title: z.string(),
    titleEn: z.string(),
    moment: z.enum(MOMENTS),
    subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
    from: z.iso.date(),
    to: z.iso.date(),
    releasedOn: z.iso.date().describe('From this day on nothing of it changes'),
    answered: count,
    questions,
    periods: z.array(z.object({ from: z.string(), to: z.string(), answered: z.int(), questions })),
  }),
);

const page = {
  uk: 'Яка сторінка, від 1.',
  en: 'Which page, from 1.',
};

/** Figures of surveys for programs: what the pages show, no more. */
export function releaseOperations(context: SurveysContext): readonly Operation[] {
  return [
    operation({
      id: 'listSurveyReleases',
      path: '/api/v1/survey-releases',
      family: 'poruch',
      access,
      summary: { uk: 'Оприлюднені підсумки опитувань', en: 'Released figures of surveys' },
      about: {
        uk: 'Найновіші перші. Оприлюднене не змінюється; менші за десять числа приховано.',
        en: 'The newest first. What was released never changes; figures under ten are hidden.',
      },
      params: {},
      query: { page: wholeNumber(1, 9_999).optional() },
      inputs: { page },
      value: z.object({ items: z.array(releaseSchema), hasMore: z.boolean() }),
      example: '/api/v1/survey-releases',
      budget: viewBudget(1, 2),
      handle: async ({ query }) => {
        const listed = await listReleases(context, { page: query.page ?? 1 });
        if (!listed.ok) return refuse('absent');
        const { releases, hasMore } = listed.value;
        return ok({ json: { items: releases.map(viewRelease), hasMore } });
      },
    }),
  ];
}

function viewRelease({
  round,
  subject,
  madeOn,
  figures,
}: PublicRelease): z.input<typeof releaseSchema> {
  return {
    id: round.id,
    title: round.content.title.uk,
    titleEn: round.content.title.en,
    moment: round.moment,
    subject: subject ? { kind: subject.kind, id: subject.id, name: subject.name.uk } : null,
    from: round.opensOn.toString(),
    to: round.closesOn.toString(),
    releasedOn: madeOn.toString(),
    answered: figures.answered ?? null,
    questions: figures.questions.map(viewQuestion),
    periods: figures.periods.map(({ from, to, answered, questions: told }) => ({
      from,
      to,
      answered,
      questions: told.map(viewQuestion),
    })),
  };
}

function viewQuestion({ key, cells }: ReleasedQuestion) {
  return {
    key,
    answers: cells.map((cell) => ({ key: cell.key, count: cell.count ?? null })),
  };
}
