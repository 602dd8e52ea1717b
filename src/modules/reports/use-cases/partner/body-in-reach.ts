import type { OrganisationId } from '#kernel/ids.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { bodiesIn } from '../../domain/partner/bodies.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';

/** The body, where whoever acts may say how reports get there; anybody else’s is as if it were not there. */
export function bodyInReach(
  context: ReportsContext,
  permission: 'passing-on.read' | 'passing-on.set',
  id: OrganisationId,
): Organisation | undefined {
  const body = bodiesIn(context.organisations).find((one) => one.id === id);
  return body && isInReach(context, permission, body) ? body : undefined;
}

export function isInReach(
  { policy, actor, areas }: ReportsContext,
  permission: 'passing-on.read' | 'passing-on.set',
  { areaId }: Organisation,
): boolean {
  return policy.can(actor, permission, { areaIds: areaId ? areas.lineOf(areaId) : [] });
}
