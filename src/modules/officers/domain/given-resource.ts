import type { AccountId, AreaId, OfficerId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { Resource } from '#modules/identity/index.ts';
import { areaResource } from './desk-officer.ts';

/** Who of the staff officers are, where that is known. */
export type OfficerAccounts = ReadonlyMap<OfficerId, AccountId>;

/** Something of a place that an officer works on; undefined: of no place of ours, or given to nobody yet. */
export interface GivenThing {
  readonly areaId: AreaId | undefined;
  readonly officerId: OfficerId | undefined;
}

/** It is of its place, of one that is shown no more too (it is still somebody’s to answer), and of whom it was given to. */
export function givenResource(
  areas: Pick<AreaDirectory, 'lineOf'>,
  { areaId, officerId }: GivenThing,
  accounts: OfficerAccounts,
): Resource {
  const account = officerId && accounts.get(officerId);
  return {
    ...areaResource(areas, ...(areaId ? [areaId] : [])),
    assigneeIds: account ? [account] : [],
  };
}
