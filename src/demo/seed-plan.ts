import { type ActionId, type AreaId, type MeetingId, newId } from '#kernel/ids.ts';
import type { EverydayWork, OfficersContext } from '#modules/officers/index.ts';
import {
  adoptAgreement,
  adoptDone,
  answerByLetter,
  type AnswerableSaid,
  dropAction,
  handOverLink,
  linkWork,
  openPlan,
  type PlanContext,
  readDeskAction,
  reportAction,
  riseActions,
  tellPeople,
  writeAction,
} from '#modules/plan/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { DEMO_HROMADA } from './demo-community.ts';
import { DEMO_ACTIONS, DEMO_EARLIER, type DemoAction } from './demo-plan.ts';
import { DEMO_HALL_VOTES } from './demo-plan-agreement.ts';
import { orThrow } from './or-throw.ts';
import { votesOf } from './seed-plan-agreement.ts';
import { until } from './until.ts';

type Seeding = PlanContext &
  OfficersContext & {
    readonly everydayWork: readonly EverydayWork[];
    /** The meetings that count for one of the actions, once they were held. */
    readonly coffees: readonly MeetingId[];
  };

/** Invented joint actions: of this year, and of the year before. After the meetings, which count for one of them. */
export async function seedDemoPlan(context: Seeding): Promise<void> {
  await until(() => context.officers.all().length > 0, context.officers.onChange);
  const { year } = context.platform.clock.today();
  await seedYear(context, year - 1, DEMO_EARLIER);
  await seedYear(context, year, DEMO_ACTIONS);
  orThrow('telling how many came', await tellPeople(context));
  orThrow('looking for overdue actions', await riseActions(context));
}

/** The day on which the hall voted, and the one on which a year is told to the end. */
const VOTED = { month: 1, day: 12 };
const TOLD = { month: 12, day: 20 };

/** The same house at a share of that year’s work, from the vote on, but no later than today. */
function during(context: Seeding, year: number, share: number): Seeding {
  const today = context.platform.clock.today();
  const voted = Temporal.PlainDate.from({ year, ...VOTED });
  const told = Temporal.PlainDate.from({ year, ...TOLD });
  const last = Temporal.PlainDate.compare(told, today) < 0 ? told : today.subtract({ days: 1 });
  if (Temporal.PlainDate.compare(last, voted) <= 0) return on(context, 1);
  const day = voted.add({ days: Math.round(voted.until(last).days * share) });
  return on(context, day.until(today).days);
}

async function seedYear(
  context: Seeding,
  year: number,
  actions: readonly DemoAction[],
): Promise<void> {
  const areaId = hromadaOf(context);
  const voting = during(context, year, 0);
  const planId = orThrow('a joint plan', await openPlan(voting, { year, areaId }));
  const ids: ActionId[] = [];
  for (const action of actions) {
    const id = newId<'action'>(context.platform.random);
    const said = saidOf(context, action, year, areaId);
    orThrow('a joint action', await writeAction(voting, { id, planId, said }));
    ids.push(id);
  }
  const numbers = actions.map((_, at) => at + 1);
  const said = votesOf(DEMO_HALL_VOTES, areaId);
  orThrow('an agreement', await adoptAgreement(voting, { planId, numbers, said }));
  for (const [at, action] of actions.entries()) {
    const id = ids[at];
    if (!id) continue;
    await seedAnswer(during(context, year, 0.02), id, action);
    await seedDoing(context, year, id, action);
  }
}

/** By the link, as somebody without an account answers. */
async function seedAnswer(
  context: Seeding,
  id: ActionId,
  { answer, answerWords = '' }: DemoAction,
): Promise<void> {
  if (!answer) return;
  const { token } = orThrow('a link', await handOverLink(context, { id, part: 'owner' }));
  orThrow('an answer', await answerByLetter(context, { token, answer, words: answerWords }));
}

async function seedDoing(
  context: Seeding,
  year: number,
  id: ActionId,
  { reports = [], countsCoffees, ended }: DemoAction,
): Promise<void> {
  for (const [at, { words, stage, measured, link, isDone }] of reports.entries()) {
    const telling = during(context, year, ((at + 1) / reports.length) * 0.95);
    const became = isDone ? 'done' : 'under-way';
    const seenAt = await seenOf(telling, id);
    const report = { id, became, words, link, stage, measured, file: undefined, seenAt } as const;
    orThrow('a report', await reportAction(telling, report));
  }
  const ending = during(context, year, 1);
  if (countsCoffees) await seedLinks(ending, id);
  if (ended?.as === 'done') {
    orThrow('an end', await adoptDone(ending, { id, words: ended.words }));
  }
  if (ended?.as === 'dropped') {
    const seenAt = await seenOf(ending, id);
    orThrow('an end', await dropAction(ending, { id, words: ended.words, seenAt }));
  }
}

/** Each counts once it was held. */
async function seedLinks(context: Seeding, id: ActionId): Promise<void> {
  for (const coffee of context.coffees) {
    const seenAt = await seenOf(context, id);
    const work = `/desk/meetings/${coffee}`;
    orThrow('a link', await linkWork(context, { id, work, purpose: 'work', seenAt }));
  }
}

async function seenOf(context: Seeding, id: ActionId): Promise<Temporal.Instant> {
  return orThrow('reading an action', await readDeskAction(context, { id })).action.changedAt;
}

function saidOf(
  context: Seeding,
  { said, days: [from, to], stages, partners, owner, deputy }: DemoAction,
  year: number,
  areaId: AreaId,
) {
  const day = (text: string) => Temporal.PlainDate.from(`${year}-${text}`);
  return {
    ...said,
    areaId,
    startsOn: day(from),
    dueOn: day(to),
    stages: stages.map(({ on: text, words }) => ({ words, dueOn: day(text) })),
    partners,
    privacyNote: '',
    owner: typeof owner === 'string' ? officerOf(context, owner) : owner,
    deputy,
  };
}

function officerOf({ officers }: OfficersContext, badge: string): AnswerableSaid {
  const officer = officers.all().find(({ badgeNumber }) => badgeNumber === badge);
  if (!officer) throw new Error(`the demonstration has no officer ${badge}`);
  return { officerId: officer.id };
}

function hromadaOf({ areas }: OfficersContext): AreaId {
  const area = areas.byCode(DEMO_HROMADA);
  if (!area) throw new Error('the demonstration has no hromada');
  return area.id;
}
