import { newId, type RoleRequestId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { RoleGrant, StaffActor } from '../domain/actor.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { placesOf, REQUEST_LIFE, type RequestedAccess } from '../domain/role-request.ts';
import { asInstallation } from '../storage/in-transaction.ts';
import { hasSameRequest, lockAsking, saveRoleRequest } from '../storage/role-requests.ts';
import { findTied } from './find-tied.ts';
import { notify } from './notify.ts';

export interface AskedForRole {
  readonly request: RoleRequestId;
  /** Whether anybody was notified who may confirm it: there may be nobody, or only people tied to the one who asks. */
  readonly isHeard: boolean;
}

/**
 * Leaves to a second person what one alone may not give, in the caller's transaction; the caller has asked the policy.
 * `grants`: the roles that it is about.
 */
export async function askForRole(
  tx: Tx,
  context: PeopleContext,
  actor: StaffActor,
  access: RequestedAccess,
  grants: readonly Pick<RoleGrant, 'areaId'>[],
): Promise<Result<AskedForRole, 'asked-already'>> {
  const { platform, places } = context;
  const { clock, random } = platform;
  const since = clock.now().subtract(REQUEST_LIFE);
  await lockAsking(tx, access);
  const isAsked = await asInstallation(tx, platform, () => hasSameRequest(tx, access, since));
  if (isAsked) return refuse('asked-already');
  const id = newId<'role-request'>(random);
  await saveRoleRequest(tx, { id, askedBy: actor.id, askedAt: clock.now(), access });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'role.ask',
    thing: { kind: 'role-request', id },
    detail: {
      ...(access.kind === 'invite' ? {} : { account: access.accountId }),
      ...(access.kind === 'link' ? {} : { role: access.wanted.role }),
      ...(access.kind !== 'link' && access.wanted.areaId ? { area: access.wanted.areaId } : {}),
    },
  });
  await recordEvent(tx, clock, random, {
    type: 'role-request.asked',
    subject: { roleRequest: id, account: actor.id },
  });
  const told = await notify(tx, context, {
    to: { permission: 'role.confirm', resource: placesOf(places.areas, grants) },
    kind: 'role-request.asked',
    path: '/desk/people/requests',
    detail: { roleRequest: id },
  });
  const tied = await findTied(tx, context, actor);
  const about = access.kind === 'invite' ? undefined : access.accountId;
  const isHeard = told.some((account) => !tied.has(account) && account !== about);
  return ok({ request: id, isHeard });
}
