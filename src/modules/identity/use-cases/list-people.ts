import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { type PeopleFilter, matchesFilter } from '../domain/people-filter.ts';
import { mayWithPerson, type StaffPerson } from '../domain/staff-person.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { listPeople as listPeopleRows } from '../storage/people.ts';

export interface ListedPeople {
  readonly people: readonly StaffPerson[];
  /** Of all whom one may see, before they were narrowed down. */
  readonly total: number;
}

/** Who works within one's own reach, by name. */
export async function listPeople(
  context: PeopleContext,
  filter: PeopleFilter,
): Promise<Result<ListedPeople, 'forbidden'>> {
  const { actor, policy, places, platform } = context;
  if (!policy.can(actor, 'account.read')) return refuse('forbidden');
  const all = await inTransaction(context, (tx) => listPeopleRows(tx, platform.clock.now()));
  const seen = all.filter((person) => mayWithPerson(context, places.areas, 'account.read', person));
  const today = platform.clock.today();
  return ok({
    people: seen.filter((person) => matchesFilter(person, filter, today)),
    total: seen.length,
  });
}
