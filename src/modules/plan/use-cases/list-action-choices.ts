import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { sends } from '#platform/sends.ts';
import type { Area } from '#modules/areas/index.ts';
import { listPeople, type PeopleContext } from '#modules/identity/index.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { loadPlans } from '../storage/plans.ts';
import { mayWithin, canOnAnyAction } from './action-in-reach.ts';

/** The kinds of areas that have a plan, and in which an action takes place. */
const OF_PLANS: readonly Area['kind'][] = ['oblast', 'raion', 'hromada'];
const OF_ACTIONS: readonly Area['kind'][] = [...OF_PLANS, 'city-district'];

/** Colleagues of these roles stand for actions, besides officers with a card. */
const OWNING_ROLES = [
  'police-head',
  'council-member',
  'community-delegate',
  'coordinator',
] as const;

export interface ColleagueChoice {
  readonly id: AccountId;
  readonly name: string;
  readonly role: (typeof OWNING_ROLES)[number];
}

export interface ActionChoices {
  /** Those that still take actions. */
  readonly plans: readonly JointPlan[];
  readonly areas: readonly Area[];
  readonly officers: readonly ServingOfficer[];
  readonly colleagues: readonly ColleagueChoice[];
  /** Whether who answers for it is written to. */
  readonly isMailSent: boolean;
}

/** Between what whoever writes an action down chooses: nothing lies beyond their reach. */
export async function listActionChoices(
  context: PlanContext & PeopleContext,
): Promise<Result<ActionChoices, 'forbidden'>> {
  if (!canOnAnyAction(context, 'write')) return refuse('forbidden');
  const { areas, officers, platform } = context;
  const plans = await loadPlans(platform.database.read);
  const isNear = (id: Area['id']) => mayWithin(context, 'action.write', id);
  const within = areas.all.filter(({ id, kind }) => OF_ACTIONS.includes(kind) && isNear(id));
  return ok({
    plans: plans.filter(({ status, areaId }) => status !== 'closed' && isNear(areaId)),
    areas: within,
    officers: officers
      .all()
      .filter(({ assignments }) => assignments.some(({ areaId }) => isNear(areaId))),
    colleagues: await colleaguesOf(context),
    isMailSent: sends(platform, 'mail'),
  });
}

/** Whom whoever asks sees among their colleagues. */
async function colleaguesOf(
  context: PlanContext & PeopleContext,
): Promise<readonly ColleagueChoice[]> {
  const found = new Map<AccountId, ColleagueChoice>();
  for (const role of OWNING_ROLES) {
    const listed = await listPeople(context, { text: undefined, role, status: 'active' });
    if (!listed.ok) continue;
    for (const { id, name } of listed.value.people) {
      if (!found.has(id)) found.set(id, { id, name, role });
    }
  }
  return [...found.values()];
}

/** Where whoever asks may begin the plan of a year. */
export function listPlanAreas(context: PlanContext): Result<readonly Area[], 'forbidden'> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'plan.open')) return refuse('forbidden');
  return ok(
    areas.all.filter(
      ({ id, kind }) => OF_PLANS.includes(kind) && mayWithin(context, 'plan.open', id),
    ),
  );
}
