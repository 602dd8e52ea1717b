import { z } from '@hono/zod-openapi';
import { ok } from '#kernel/result.ts';
import { namedSchema } from '#platform/http/named-schema.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { COUNTING_WAYS, MONEY_SOURCES, OWNER_ANSWERS, RISEN } from '../domain/action.ts';
import { ACTION_STATUSES } from '../domain/action-status.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { SIDES } from '../domain/side.ts';
import { TRACKS } from '../domain/track.ts';
import { readWholeYear, type WholeYear } from '../use-cases/public/read-whole-year.ts';

const figure = z.number().nullable();
const actionSchema = namedSchema(
  'JointAction',
  z.object({
    id: z.uuid(),
    year: z.int(),
    number: z.int().describe('Counted over all plans of the year, as in the address'),
    numberInPlan: z.int().describe('Counted within its plan, as pages show it'),
    title: z.string(),
    titleEn: z.string(),
    words: z.string().describe('What is done, in Ukrainian'),
    areaId: z.uuid(),
    track: z.enum(TRACKS).nullable().describe('A direction of the forum'),
    status: z.enum(ACTION_STATUSES),
    risen: z.enum(RISEN).nullable().describe('Overdue, or nothing was heard of it for long'),
    startsOn: z.iso.date(),
    dueOn: z.iso.date(),
    owner: z
      .object({
        post: z.string(),
        name: z.string(),
        side: z.enum(SIDES),
        answer: z.enum(OWNER_ANSWERS),
      })
      .nullable(),
    indicator: z
      .object({
        words: z.string(),
        unit: z.string(),
        counts: z.enum(COUNTING_WAYS),
        baseline: figure,
        target: figure,
        reached: figure,
      })
      .nullable(),
    stages: z.array(
      z.object({ words: z.string(), dueOn: z.iso.date(), doneOn: z.iso.date().nullable() }),
    ),
    money: z.array(
      z.object({
        source: z.enum(MONEY_SOURCES),
        words: z.string(),
        amount: z.int().describe('In hryvnias'),
      }),
    ),
    partners: z.array(z.string()),
    changedAt: z.iso.datetime(),
    url: z.url().describe('Its page for people, with all that became of it'),
  }),
);

/** The joint plan for programs: what its pages show, no more. */
export function planOperations(context: PlanContext): readonly Operation[] {
  const { year } = context.platform.clock.today();
  return [
    operation({
      id: 'listJointActions',
      path: '/api/v1/joint-actions',
      family: 'poruch',
      access: { permission: 'action.read' },
      summary: { uk: 'Спільні дії року', en: 'Joint actions of a year' },
      about: {
        uk: 'Що поліція, рада й громада домовилися зробити за рік і що з того вийшло, за номером. Року без плану відповідає порожній список.',
        en: 'What police, council and community agreed to do in a year and what came of it, by number. A year without a plan has none.',
      },
      params: {},
      query: { year: wholeNumber(2000, 2200).optional() },
      inputs: {
        year: {
          uk: 'Рік плану; без нього цей.',
          en: 'The year of the plan; this one if not given.',
        },
      },
      value: z.object({ year: z.int(), items: z.array(actionSchema) }),
      example: `/api/v1/joint-actions?year=${year}`,
      budget: viewBudget(8, 8),
      handle: async ({ query }) => {
        const asked = query.year ?? context.platform.clock.today().year;
        const read = await readWholeYear(context, asked);
        const { publicUrl } = context.platform.config;
        // A year in which nothing was agreed on has no actions: that is an answer, too.
        const actions = read.ok ? read.value.actions : [];
        const items = actions.map((one) => viewAction(publicUrl, one));
        return ok({ json: { year: asked, items } });
      },
    }),
  ];
}

function viewAction(
  publicUrl: string,
  { action, parts, reached }: WholeYear['actions'][number],
): z.infer<typeof actionSchema> {
  const { indicator, risen, track } = action;
  return {
    id: action.id,
    year: action.year,
    number: action.number,
    numberInPlan: action.numberInPlan,
    title: action.title,
    titleEn: action.titleEn,
    words: action.words,
    areaId: action.areaId,
    track: track ?? null,
    status: action.status,
    risen: risen?.as ?? null,
    startsOn: action.startsOn.toString(),
    dueOn: action.dueOn.toString(),
    owner: viewOwner(parts),
    indicator: indicator.words === '' ? null : viewIndicator(indicator, reached),
    stages: parts.stages.map(({ words, dueOn, doneOn }) => ({
      words,
      dueOn: dueOn.toString(),
      doneOn: doneOn?.toString() ?? null,
    })),
    money: parts.money.map(({ source, words, amount }) => ({ source, words, amount })),
    partners: parts.partners.map(({ name }) => name),
    changedAt: action.changedAt.toString(),
    url: `${publicUrl}/plan/${action.year}/action/${action.number}`,
  };
}

function viewIndicator(
  { words, unit, counts, baseline, target }: WholeYear['actions'][number]['action']['indicator'],
  reached: number | undefined,
) {
  return {
    words,
    unit,
    counts,
    baseline: baseline ?? null,
    target: target ?? null,
    reached: reached ?? null,
  };
}

function viewOwner({ answerable }: WholeYear['actions'][number]['parts']) {
  const owner = answerable.find(({ part }) => part === 'owner');
  if (!owner) return null;
  const { post, name, side, answer } = owner;
  return { post, name, side, answer };
}
