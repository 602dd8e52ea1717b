import type { Permission } from '#modules/identity/index.ts';
import { officerResource } from './desk-officer.ts';
import type { ServingOfficer } from './officer-directory.ts';
import type { OfficersContext } from './officers-context.ts';

/** Whether somebody may give a thing to an officer: to those who serve where they may give such things at all. */
export function mayGiveTo(
  context: OfficersContext,
  permission: Permission,
  officer: ServingOfficer,
): boolean {
  const { policy, actor, platform } = context;
  // Of a place alone: what is one's own is not a reason to be given something.
  const place = { ...officer, accountId: undefined };
  return policy.can(actor, permission, officerResource(context, place, platform.clock.today()));
}
