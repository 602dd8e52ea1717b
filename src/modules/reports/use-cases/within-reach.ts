import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Area, areasWithin } from '#modules/areas/index.ts';
import type { Permission } from '#modules/identity/index.ts';
import { findOfficerOfAccount } from '#modules/officers/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import type { WithinReach } from '../storage/find-report-ids.ts';

/**
 * Where whoever asks may read reports, and as which of the officers: the policy’s own scopes, for a list that cannot ask it
 * of each of a thousand rows.
 */
export async function withinReach(tx: Tx, context: ReportsContext): Promise<WithinReach> {
  const own = await ownOfficer(tx, context);
  const given = (permission: Permission) => (own && isGiven(context, permission) ? [own] : []);
  return {
    areaIds: areasWithin(context, 'report.read'),
    givenTo: given('report.read'),
    confidentialIn: areasWithin(context, 'confidential-report.read'),
    confidedTo: given('confidential-report.read'),
  };
}

/** Where they may give reports to officers; what is their own is not a reason to share it out. */
export function reachToGive(context: ReportsContext): WithinReach {
  return {
    areaIds: areasWithin(context, 'report.give'),
    givenTo: [],
    confidentialIn: areasWithin(context, 'confidential-report.give'),
    confidedTo: [],
  };
}

/** The areas that somebody may choose among, to narrow a list down: where there is nothing to read, nothing is offered. */
export function areasToRead(context: ReportsContext): readonly Area[] {
  const reach = areasWithin(context, 'report.read');
  const known = reach === 'everywhere' ? undefined : new Set(reach);
  return context.areas.all.filter(({ id }) => known === undefined || known.has(id));
}

/** Whether they read all reports of an area, also of one that residents do not see any more. */
export function readsReportsIn(context: ReportsContext, areaId: AreaId): boolean {
  const reach = areasWithin(context, 'report.read');
  return reach === 'everywhere' || reach.includes(areaId);
}

async function ownOfficer(tx: Tx, { actor }: ReportsContext): Promise<OfficerId | undefined> {
  return actor.kind === 'staff' ? await findOfficerOfAccount(tx, actor.id) : undefined;
}

/** Whether a permission reaches what was given to whoever asks, wherever it lies. */
function isGiven({ policy, actor }: ReportsContext, permission: Permission): boolean {
  return policy.scopes(actor, permission).some(({ reach }) => reach === 'assigned');
}
