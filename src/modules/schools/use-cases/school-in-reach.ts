import type { AccountId, OfficerId } from '../../../kernel/ids.ts';
import type { Permission } from '../../identity/index.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';
import type { KeptSchool } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';

export type SchoolAct = 'follow' | 'assign';

const PERMISSIONS: Readonly<Record<SchoolAct, Permission>> = {
  follow: 'school.follow',
  assign: 'school.assign',
};

/** Whether they may do this with any school at all; with which, is asked of each. */
export function mayWithSomeSchool({ policy, actor }: SchoolsContext, act: SchoolAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** With this very one: by where it is, and whose it is today. */
export function mayWithSchool(
  { policy, actor, areas, officers }: SchoolsContext,
  act: SchoolAct,
  { areaId }: Pick<KeptSchool, 'areaId'>,
  given: Pick<SchoolOfficer, 'officerId' | 'deputyId'> | undefined,
): boolean {
  const accountOf = (id: OfficerId | undefined): readonly AccountId[] => {
    const account = id && officers.accountOf(id);
    return account ? [account] : [];
  };
  return policy.can(actor, PERMISSIONS[act], {
    areaIds: areaId ? areas.lineOf(areaId) : [],
    assigneeIds: [...accountOf(given?.officerId), ...accountOf(given?.deputyId)],
  });
}
