import { type ActionId, type AreaId, newId } from '../kernel/ids.ts';
import type { EverydayWork, OfficersContext } from '../modules/officers/index.ts';
import { meetingSearch } from '../modules/meetings/index.ts';
import {
  adoptAction,
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
} from '../modules/plan/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { DEMO_HROMADA } from './demo-community.ts';
import { DEMO_ACTIONS, DEMO_EARLIER, type DemoAction } from './demo-plan.ts';
import { orThrow } from './or-throw.ts';
import { until } from './until.ts';

type Seeding = PlanContext &
  Parameters<typeof meetingSearch>[0] & { readonly everydayWork: readonly EverydayWork[] };

const AGREED = 'Погодили поліція, рада й громада в залі форуму, підняттям рук.';

/** Invented joint actions: of this year, and of the year before. After the meetings, which count for one of them. */
export async function seedDemoPlan(context: Seeding): Promise<void> {
  await until(() => context.officers.all().length > 0, context.officers.onChange);
  const { year } = context.platform.clock.today();
  const before = on(context, 366);
  await seedYear(before, year - 1, DEMO_EARLIER);
  await seedYear(context, year, DEMO_ACTIONS);
  orThrow('telling how many came', await tellPeople(context));
  orThrow('looking for overdue actions', await riseActions(context));
}

async function seedYear(
  context: Seeding,
  year: number,
  actions: readonly DemoAction[],
): Promise<void> {
  const areaId = hromadaOf(context);
  const planId = orThrow('a joint plan', await openPlan(context, { year, areaId }));
  for (const action of actions) {
    const id = newId<'action'>(context.platform.random);
    const said = saidOf(context, action, year, areaId);
    orThrow('a joint action', await writeAction(context, { id, planId, said }));
    orThrow('agreeing', await adoptAction(context, { id, words: AGREED }));
    await seedAnswer(context, id, action);
    await seedDoing(context, id, action);
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
  id: ActionId,
  { reports = [], meetings, ended }: DemoAction,
): Promise<void> {
  for (const { words, stage, measured, link, isDone } of reports) {
    const became = isDone ? 'done' : 'under-way';
    const seenAt = await seenOf(context, id);
    const report = { id, became, words, link, stage, measured, file: undefined, seenAt } as const;
    orThrow('a report', await reportAction(context, report));
  }
  if (meetings) await seedLinks(context, id, meetings);
  if (ended?.as === 'done') {
    orThrow('an end', await adoptDone(context, { id, words: ended.words }));
  }
  if (ended?.as === 'dropped') {
    const seenAt = await seenOf(context, id);
    orThrow('an end', await dropAction(context, { id, words: ended.words, seenAt }));
  }
}

/** Meetings of that name: each counts once it was held. */
async function seedLinks(context: Seeding, id: ActionId, text: string): Promise<void> {
  const found = await meetingSearch(context).find(context, { text, locale: 'uk', limit: 4 });
  for (const { path } of found) {
    const seenAt = await seenOf(context, id);
    orThrow('a link', await linkWork(context, { id, work: path, purpose: 'work', seenAt }));
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
