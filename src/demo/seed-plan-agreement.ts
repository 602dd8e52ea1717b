import { type AreaId, newId } from '#kernel/ids.ts';
import {
  adoptAgreement,
  openPlan,
  type PlanContext,
  proposeAction,
  writeAction,
} from '#modules/plan/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { DEMO_HROMADA } from './demo-community.ts';
import {
  DEMO_EARLY,
  type DEMO_HALL_VOTES,
  DEMO_PROPOSALS,
  DEMO_VOTES,
} from './demo-plan-agreement.ts';
import { orThrow } from './or-throw.ts';

/** The plan of the next year: what was agreed ahead of the forum, with a dissent, and what residents propose for it. */
export async function seedDemoAgreement(context: PlanContext): Promise<void> {
  const { areas, platform } = context;
  const year = platform.clock.today().year + 1;
  const areaId = areas.byCode(DEMO_HROMADA)?.id;
  if (!areaId) throw new Error('the demonstration has its hromada');
  const planId = orThrow('the next plan', await openPlan(context, { year, areaId }));
  for (const said of DEMO_EARLY) {
    const id = newId<'action'>(platform.random);
    const whole = { ...said, ...daysOf(year), areaId, stages: [], privacyNote: '', partners: [] };
    orThrow('a joint action', await writeAction(context, { id, planId, said: whole }));
  }
  orThrow(
    'an agreement',
    await adoptAgreement(context, {
      planId,
      numbers: DEMO_EARLY.map((_, at) => at + 1),
      said: votesOf(DEMO_VOTES, areaId),
    }),
  );
  await seedProposals(context, year, areaId);
}

/** Delegates of the community speak for the hromada. */
export function votesOf(
  votes: typeof DEMO_VOTES | typeof DEMO_HALL_VOTES,
  areaId: AreaId,
): Parameters<typeof adoptAgreement>[1]['said'] {
  return votes.map(([side, post, name, choice, words]) => ({
    side,
    post,
    name,
    choice,
    words,
    areaId: side === 'community' ? areaId : undefined,
  }));
}

function daysOf(year: number) {
  return {
    startsOn: new Temporal.PlainDate(year, 1, 11),
    dueOn: new Temporal.PlainDate(year, 12, 20),
  };
}

async function seedProposals(context: PlanContext, year: number, areaId: AreaId): Promise<void> {
  const resident = { ...context, actor: RESIDENT };
  for (const { problem, words } of DEMO_PROPOSALS) {
    const key = newId<'sender-key'>(context.platform.random);
    const source = { kind: 'resident', id: undefined };
    const proposal = { key, areaId, problem, words, contactsSeen: false, year, source };
    orThrow('a proposal', await proposeAction(resident, { ...proposal, language: 'uk' }));
  }
}
