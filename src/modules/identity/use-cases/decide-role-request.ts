import type { AccountId, RoleRequestId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Invitation } from '../domain/invitation.ts';
import { mayHandleGrant } from '../domain/may-grant.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { mayConfirmAll, placesOf, requestState, type RoleRequest } from '../domain/role-request.ts';
import { heldGrants, mayHandleAll, placeOf, type StaffPerson } from '../domain/staff-person.ts';
import { asInstallation, inTransaction } from '../storage/in-transaction.ts';
import { findPerson } from '../storage/people.ts';
import { findRoleRequest, lockRoleRequest, saveRequestDecision } from '../storage/role-requests.ts';
import { findTied } from './find-tied.ts';
import { giveRequested, type GiveRefusal } from './give-requested.ts';
import { notify } from './notify.ts';
import { notifyOfRole } from './notify-of-role.ts';

export type RequestDecision = 'confirmed' | 'refused';

export type DecideRequestRefusal =
  | 'forbidden'
  | 'step-up'
  | 'absent'
  /** Nobody confirms their own request. */
  | 'own-request'
  /** The request is about the person who would confirm it. */
  | 'own-account'
  /** One of the two gave the other access lately, or both got it from the same person. */
  | 'tied'
  /** The person who asked may no longer give the role, or its receiver is suspended. */
  | 'not-possible'
  | 'decided-already'
  | GiveRefusal;

export interface DecidedRequest {
  readonly accountId: AccountId | undefined;
  /** For the person who confirmed to hand over; undefined: the receiver signs in as before. */
  readonly invitation: Invitation | undefined;
}

/**
 * The second person confirms or refuses a role that one person alone may not give. Only the second person gets the link
 * to hand over; the person who asked for the role never holds it.
 */
export async function decideRoleRequest(
  context: PeopleContext,
  id: RoleRequestId,
  decision: RequestDecision,
): Promise<Result<DecidedRequest, DecideRequestRefusal>> {
  const { actor, platform } = context;
  const refused = refusalOf(context, 'role.confirm');
  if (refused) return refuse(refused);
  if (actor.kind !== 'staff') return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    await asInstallation(tx, platform, () => lockRoleRequest(tx, id));
    const request = await findRoleRequest(tx, id);
    if (!request) return refuse('absent');
    const judged = await judge(tx, context, actor, request);
    if (!judged.ok) return judged;
    if (decision === 'confirmed' && !(await mayStillBeAsked(tx, context, request, judged.value))) {
      return refuse('not-possible');
    }
    const given =
      decision === 'confirmed'
        ? await giveRequested(tx, context, request, judged.value)
        : ok({ accountId: undefined, invitation: undefined });
    if (!given.ok) return given;
    await saveRequestDecision(tx, id, { by: actor.id, at: platform.clock.now(), decision });
    await record(tx, context, actor, {
      request,
      decision,
      about: judged.value,
      given: given.value,
    });
    return given;
  });
}

/** Whether the actor may decide on the request. Answers its receiver, if there is an account. */
async function judge(
  tx: Tx,
  context: PeopleContext,
  actor: StaffActor,
  request: RoleRequest,
): Promise<Result<StaffPerson | undefined, DecideRequestRefusal>> {
  const { platform, places } = context;
  const { access, askedBy } = request;
  const about = await personOf(tx, context, request);
  if (access.kind !== 'invite' && !about) return refuse('absent');
  if (!mayConfirmAll(context, places.areas, confirmedGrants(context, request, about))) {
    return refuse('absent');
  }
  if (askedBy.id === actor.id) return refuse('own-request');
  if (about?.id === actor.id) return refuse('own-account');
  if (requestState(request, platform.clock.now()) !== 'asked') return refuse('decided-already');
  const tied = await findTied(tx, context, actor);
  return tied.has(askedBy.id) ? refuse('tied') : ok(about);
}

/** A link opens every role of the account, so the person who confirms it needs the right to each of them. */
export function confirmedGrants(
  { platform }: Pick<PeopleContext, 'platform'>,
  { access }: Pick<RoleRequest, 'access'>,
  about: StaffPerson | undefined,
) {
  if (access.kind !== 'link') return [access.wanted];
  return about ? heldGrants(about, platform.clock.today()) : [];
}

/** The receiver of the role or link, if there is an account. */
export async function personOf(
  tx: Tx,
  { platform }: PeopleContext,
  { access }: RoleRequest,
): Promise<StaffPerson | undefined> {
  if (access.kind === 'invite') return undefined;
  const { accountId } = access;
  return await asInstallation(tx, platform, () => findPerson(tx, accountId, platform.clock.now()));
}

/** The person who asked may have been suspended since, or may have lost the role that allowed the request. */
async function mayStillBeAsked(
  tx: Tx,
  { platform, policy, places }: PeopleContext,
  { askedBy, access }: RoleRequest,
  about: StaffPerson | undefined,
): Promise<boolean> {
  const [now, today] = [platform.clock.now(), platform.clock.today()];
  const asker = await asInstallation(tx, platform, () => findPerson(tx, askedBy.id, now));
  if (asker?.status !== 'active' || about?.status === 'suspended') return false;
  const grants = heldGrants(asker, today);
  const actor = { kind: 'staff', id: asker.id, grants, opened: [] } as const;
  if (access.kind === 'link') {
    const held = about ? heldGrants(about, today) : [];
    return held.length > 0 && mayHandleAll({ policy, actor }, places, 'role.grant', held);
  }
  return mayHandleGrant(policy, actor, 'role.grant', placeOf(places, access.wanted));
}

interface Decided {
  readonly request: RoleRequest;
  readonly decision: RequestDecision;
  readonly about: StaffPerson | undefined;
  readonly given: DecidedRequest;
}

async function record(
  tx: Tx,
  context: PeopleContext,
  actor: StaffActor,
  { request, decision, about, given: { accountId } }: Decided,
): Promise<void> {
  const { clock, random } = context.platform;
  const { id, askedBy } = request;
  await recordEntry(tx, clock, random, {
    actor,
    action: decision === 'confirmed' ? 'role.confirm' : 'role.refuse',
    thing: { kind: 'role-request', id },
    detail: { asked: askedBy.id, ...(accountId === undefined ? {} : { account: accountId }) },
  });
  await recordEvent(tx, clock, random, {
    type: `role-request.${decision}`,
    subject: { roleRequest: id, account: askedBy.id },
  });
  await notify(tx, context, {
    to: { accounts: [askedBy.id] },
    kind: `role-request.${decision}`,
    path: '/desk/people/requests',
    detail: { roleRequest: id },
  });
  if (accountId === undefined) return;
  const resource = placesOf(context.places.areas, confirmedGrants(context, request, about));
  await notifyOfRole(tx, context, accountId, resource, [askedBy.id]);
}
