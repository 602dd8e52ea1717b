import type { Permission, Resource } from '#modules/identity/index.ts';
import type { Round } from './round.ts';
import type { SurveysContext } from './surveys-context.ts';

/** Where it is, and who leads what it is about. */
export function roundResource(
  { areas }: Pick<SurveysContext, 'areas'>,
  { areaId, leaderIds }: Pick<Round, 'areaId' | 'leaderIds'>,
): Resource {
  return { areaIds: areaId ? areas.lineOf(areaId) : [], assigneeIds: leaderIds };
}

export function mayWithRound(
  context: SurveysContext,
  permission: Permission,
  round: Pick<Round, 'areaId' | 'leaderIds'>,
): boolean {
  return context.policy.can(context.actor, permission, roundResource(context, round));
}
