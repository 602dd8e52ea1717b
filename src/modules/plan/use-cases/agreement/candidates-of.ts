import type { AccountId } from '#kernel/ids.ts';
import { listPeople, type PeopleContext } from '#modules/identity/index.ts';
import { SIDES, type Side } from '../../domain/side.ts';

/** Whoever speaks for a side holds the role of it. */
const ROLE_OF = {
  police: 'police-head',
  council: 'council-member',
  community: 'community-delegate',
} as const satisfies Record<Side, string>;

export interface Candidate {
  readonly id: AccountId;
  readonly name: string;
  readonly sides: readonly Side[];
}

/** Whom whoever asks may put on a roll: colleagues whom they see anyway, by name. */
export async function candidatesOf(context: PeopleContext): Promise<readonly Candidate[]> {
  const found = new Map<AccountId, Candidate>();
  for (const side of SIDES) {
    const listed = await listPeople(context, {
      text: undefined,
      role: ROLE_OF[side],
      status: 'active',
    });
    for (const { id, name } of listed.ok ? listed.value.people : []) {
      const sides = [...(found.get(id)?.sides ?? []), side];
      found.set(id, { id, name, sides });
    }
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'uk'));
}
