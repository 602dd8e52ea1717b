import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import {
  mayConfirmAll,
  placesOf,
  type RequestState,
  requestState,
  type RoleRequest,
} from '../domain/role-request.ts';
import type { StaffPerson } from '../domain/staff-person.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { listRoleRequestRows } from '../storage/role-requests.ts';
import { confirmedGrants, personOf } from './decide-role-request.ts';
import { findTied } from './find-tied.ts';

/** Further back the journal tells. */
const SHOWN = Temporal.Duration.from({ hours: 30 * 24 });

export interface ListedRoleRequest extends RoleRequest {
  readonly state: RequestState;
  readonly mayDecide: boolean;
  /** They could decide, if they were not tied to whoever asks. */
  readonly isTied: boolean;
}

/** Requests of the areas that one answers for; the newest first. */
export async function listRoleRequests(
  context: PeopleContext,
): Promise<Result<readonly ListedRoleRequest[], 'forbidden'>> {
  const { actor, policy, platform } = context;
  if (!policy.can(actor, 'role-request.read')) return refuse('forbidden');
  const now = platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const rows = await listRoleRequestRows(tx, now.subtract(SHOWN));
    const tied = actor.kind === 'staff' ? await findTied(tx, context, actor) : new Set<string>();
    const listed: ListedRoleRequest[] = [];
    for (const row of rows) {
      const about = await personOf(tx, context, row);
      if (mayRead(context, row, about)) listed.push(judged(context, row, about, tied));
    }
    return ok(listed);
  });
}

function judged(
  context: PeopleContext,
  row: RoleRequest,
  about: StaffPerson | undefined,
  tied: ReadonlySet<string>,
): ListedRoleRequest {
  const { actor, places, platform } = context;
  const { askedBy } = row;
  const state = requestState(row, platform.clock.now());
  const isTheirs = actor.kind === 'staff' && (actor.id === askedBy.id || actor.id === about?.id);
  const couldDecide =
    state === 'asked' &&
    !isTheirs &&
    mayConfirmAll(context, places.areas, confirmedGrants(context, row, about));
  const isTied = couldDecide && tied.has(askedBy.id);
  return { ...row, state, mayDecide: couldDecide && !isTied, isTied };
}

function mayRead(
  context: PeopleContext,
  row: RoleRequest,
  about: StaffPerson | undefined,
): boolean {
  const { actor, policy, places } = context;
  const where = placesOf(places.areas, confirmedGrants(context, row, about));
  return policy.can(actor, 'role-request.read', where);
}
