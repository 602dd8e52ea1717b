import type { AccountId } from '#kernel/ids.ts';
import type { Access } from '#platform/http/route.ts';
import type { PermissionRow, StaffRole } from '#modules/identity/index.ts';

/** `nobody`: whatever the cookie says, nobody is signed in. `unproven`: who they are was proven too long ago for what is dangerous. */
export type AskerState = 'signed-in' | 'unproven' | 'nobody';

/** A role that somebody holds; without an area it holds everywhere. */
export interface HeldRole {
  readonly role: StaffRole;
  readonly areaId?: string;
  readonly organisationId?: string;
}

/** Of a planted thing: whatever a reach of the permission table may ask for. */
export interface Facts {
  /** Its area and all above it. */
  readonly areaIds?: readonly string[];
  readonly organisationId?: string;
  readonly assigneeIds?: readonly string[];
  readonly ownerId?: AccountId | undefined;
}

interface Person {
  readonly state: AskerState;
  readonly accountId: string | undefined;
  readonly roles: readonly HeldRole[];
}

/**
 * Whether somebody may, as a reader of the permission table would say: written apart from the policy, so that a
 * fault of the policy is a mismatch here. Without facts: whether they may at all, somewhere.
 */
export function mayByTable(row: PermissionRow, person: Person, facts?: Facts): boolean {
  const { roles } = row;
  if (person.state === 'nobody') return roles.resident !== undefined;
  const asAnybody = { role: 'signed-in', areaId: undefined, organisationId: undefined } as const;
  return [asAnybody, ...person.roles].some((held) => {
    return [roles[held.role] ?? []].flat().some((reach) => {
      if (facts === undefined || reach === 'all') return true;
      if (reach === 'own') return facts.ownerId !== undefined && facts.ownerId === person.accountId;
      if (reach === 'assigned') return isAmong(facts.assigneeIds, person.accountId);
      if (reach === 'organisation')
        return held.organisationId !== undefined && held.organisationId === facts.organisationId;
      return held.areaId === undefined || isAmong(facts.areaIds, held.areaId);
    });
  });
}

function isAmong(ids: readonly string[] | undefined, id: string | undefined): boolean {
  return id !== undefined && (ids ?? []).includes(id);
}

/**
 * What a request must be answered with: the thing; the very bytes of what is absent; what the line says of a form
 * that reaches too far; or the way to sign in or to prove it.
 */
export type Verdict = 'in' | 'absent' | 'refused' | 'sign-in' | 'prove';

/** What the door of a route says, before anybody looks for a thing. */
export function verdictAtTheDoor(
  rows: ReadonlyMap<string, PermissionRow>,
  access: Access,
  person: Person,
): Verdict {
  if ('public' in access) return 'in';
  const row = rows.get(access.permission);
  if (!row) return 'absent';
  if (row.roles.resident !== undefined) return 'in';
  if (person.state === 'nobody') return 'sign-in';
  if (!mayByTable(row, person)) return 'absent';
  return row.stepUp && person.state === 'unproven' ? 'prove' : 'in';
}
