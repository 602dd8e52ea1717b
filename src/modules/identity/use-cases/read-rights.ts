import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { OpenedClass } from '../domain/actor.ts';
import { type ClassRights, explainRights } from '../domain/explain-rights.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { type GivenGrant, heldGrants } from '../domain/staff-person.ts';
import { listOpened } from '../storage/opened-classes.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { findColleague } from './find-colleague.ts';

export interface ReadRights {
  readonly name: string;
  readonly held: readonly GivenGrant[];
  readonly opened: readonly OpenedClass[];
  readonly classes: readonly ClassRights<GivenGrant>[];
}

/** What somebody may do and why: one's own rights, or those of a person for whom one answers. */
export async function readRights(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<ReadRights, 'forbidden' | 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'rights.read')) return refuse('forbidden');
  const { clock } = platform;
  const { person, opened } = await inTransaction(context, async (tx) => ({
    person: await findColleague(tx, context, accountId, 'rights.read'),
    opened: await listOpened(tx, accountId, clock.now()),
  }));
  if (!person) return refuse('absent');
  const held = heldGrants(person, clock.today());
  const holder = { kind: 'staff', id: accountId, grants: held, opened } as const;
  return ok({
    name: person.name,
    held,
    opened,
    classes: explainRights(policy, holder, held),
  });
}
