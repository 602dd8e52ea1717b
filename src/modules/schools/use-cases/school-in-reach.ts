import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import { loadOfficerAccounts, type OfficerAccounts } from '#modules/officers/index.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';
import type { KeptSchool } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';

export type SchoolAct = 'follow' | 'assign';

const PERMISSIONS: Readonly<Record<SchoolAct, Permission>> = {
  follow: 'school.follow',
  assign: 'school.assign',
};

/** Whether they may do this with any school at all; with which, is asked of each. */
export function canOnAnySchool({ policy, actor }: SchoolsContext, act: SchoolAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

type Given = Pick<SchoolOfficer, 'officerId' | 'deputyId'>;

/** With this very one: by where it is, and whose it is today. */
export function mayWithSchool(
  { policy, actor, areas }: SchoolsContext,
  act: SchoolAct,
  { areaId }: Pick<KeptSchool, 'areaId'>,
  given: Given | undefined,
  accounts: OfficerAccounts,
): boolean {
  const theirs = officersOf(given).flatMap((id) => accounts.get(id) ?? []);
  return policy.can(actor, PERMISSIONS[act], {
    areaIds: areaId ? areas.lineOf(areaId) : [],
    assigneeIds: theirs,
  });
}

/** By where it is alone: whose it is gives nobody a right to give it away. */
export function mayGiveSchool(
  context: SchoolsContext,
  school: Pick<KeptSchool, 'areaId'>,
): boolean {
  return mayWithSchool(context, 'assign', school, undefined, new Map());
}

/** Of whoever is a school's, and of who stands in. */
export async function accountsOfGiven(tx: Tx, given: Iterable<Given>): Promise<OfficerAccounts> {
  const ids = [...given].flatMap(officersOf);
  return await loadOfficerAccounts(
    tx,
    ids.map((officerId) => ({ officerId })),
  );
}

function officersOf(given: Given | undefined): readonly OfficerId[] {
  return [given?.officerId, given?.deputyId].flatMap((id) => id ?? []);
}
