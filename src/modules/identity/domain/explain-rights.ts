import type { RoleGrant } from './actor.ts';
import { DATA_CLASSES, type DataClass, type PermissionRow, type Reach } from './permission.ts';
import type { Policy, RightsHolder, Scope } from './policy.ts';

/** Why somebody may do some things of a class: one grant, how far it reaches, and what it lets them do. */
export interface Reason<Grant extends RoleGrant> {
  readonly role: string;
  /** Any of them is enough. */
  readonly reaches: readonly Reach[];
  /** Undefined: what everybody who is signed in may, and what two people opened. */
  readonly grant: Grant | undefined;
  /** Of what was opened: where. */
  readonly areaId: string | undefined;
  readonly permissions: readonly PermissionRow[];
}

export interface ClassRights<Grant extends RoleGrant> {
  readonly dataClass: DataClass;
  /** Empty: nothing of this class. */
  readonly reasons: readonly Reason<Grant>[];
}

/** «Що я можу і чому»: read from the very table that decides. */
export function explainRights<Grant extends RoleGrant>(
  policy: Policy,
  holder: Extract<RightsHolder, { kind: 'staff' }>,
  grants: readonly Grant[],
): readonly ClassRights<Grant>[] {
  return DATA_CLASSES.filter((dataClass) => dataClass !== 'public').map((dataClass) => {
    const rows = policy.rows.filter((row) => row.dataClass === dataClass);
    const signedIn = reasonsOf<Grant>(
      policy,
      { ...holder, grants: [], opened: [] },
      undefined,
      rows,
    );
    const opened = reasonsOf<Grant>(policy, holder, undefined, rows).filter(
      ({ role }) => role === 'break-glass',
    );
    const granted = grants.flatMap((grant) =>
      reasonsOf(policy, { ...holder, grants: [grant], opened: [] }, grant, rows).filter(
        ({ role }) => role === grant.role,
      ),
    );
    return { dataClass, reasons: [...granted, ...opened, ...signedIn] };
  });
}

function reasonsOf<Grant extends RoleGrant>(
  policy: Policy,
  holder: RightsHolder,
  grant: Grant | undefined,
  rows: readonly PermissionRow[],
): readonly Reason<Grant>[] {
  const found = rows.flatMap((row) => becauseOf(policy.scopes(holder, row.permission), row));
  const alike = Map.groupBy(
    found,
    ({ role, reaches, areaId }) => `${role} ${reaches.join(' ')} ${areaId ?? ''}`,
  );
  return [...alike.values()].flatMap((several) => {
    const [first] = several;
    if (!first) return [];
    const { role, reaches, areaId } = first;
    return [{ role, reaches, areaId, grant, permissions: several.map(({ row }) => row) }];
  });
}

interface Because extends Pick<Reason<RoleGrant>, 'role' | 'reaches' | 'areaId'> {
  readonly row: PermissionRow;
}

/** A role that reaches in several ways is one reason. */
function becauseOf(scopes: readonly Scope[], row: PermissionRow): readonly Because[] {
  const alike = Map.groupBy(scopes, ({ role, areaId }) => `${role} ${areaId ?? ''}`);
  return [...alike.values()].flatMap((several) => {
    const [first] = several;
    if (!first) return [];
    const { role, areaId } = first;
    return [{ role, areaId, row, reaches: [...new Set(several.map(({ reach }) => reach))] }];
  });
}

/** The table of a class, or nothing where no permission is of it. */
export function tableOfClass(policy: Policy, dataClass: DataClass): readonly PermissionRow[] {
  return policy.rows
    .filter((row) => row.dataClass === dataClass)
    .toSorted((one, other) => one.permission.localeCompare(other.permission, 'en'));
}
