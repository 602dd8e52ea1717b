import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import { type DeskOfficer, officerResource } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { lockDeskOfficer, lockDeskOfficerByBadge } from '../storage/desk-officers.ts';

/** By the card's number in the system, or by the badge, as the command line names her. */
export type WhichOfficer = { readonly id: OfficerId } | { readonly badgeNumber: string };

/**
 * The officer, locked, where whoever acts may do this with her very card. Who is out of reach is as if she did
 * not exist.
 */
export async function officerInReach(
  tx: Tx,
  context: RosterContext,
  permission: Permission,
  which: WhichOfficer,
): Promise<DeskOfficer | undefined> {
  const officer =
    'id' in which
      ? await lockDeskOfficer(tx, which.id)
      : await lockDeskOfficerByBadge(tx, which.badgeNumber);
  return officer && mayWith(context, permission, officer) ? officer : undefined;
}

export function mayWith(
  context: RosterContext,
  permission: Permission,
  officer: DeskOfficer,
): boolean {
  const { policy, actor, platform } = context;
  return policy.can(actor, permission, officerResource(context, officer, platform.clock.today()));
}

/** Colleagues of one's own area; oneself wherever one serves. */
export function mayKnowOf(context: RosterContext, officer: DeskOfficer): boolean {
  return (
    mayWith(context, 'officer.list', officer) || mayWith(context, 'officer-contact.edit', officer)
  );
}
