import type { Platform } from '../../platform/platform.ts';
import type { Actor } from './domain/actor.ts';
import type { Policy } from './domain/policy.ts';

export { type Actor, RESIDENT, type RoleGrant, type StaffActor } from './domain/actor.ts';
export type {
  DataClass,
  Permission,
  PermissionRow,
  Reach,
  Resource,
} from './domain/permission.ts';
export { createPolicy, type Policy, type Scope } from './domain/policy.ts';
export { type Role, ROLES, STAFF_ROLES, type StaffRole } from './domain/roles.ts';

/** What every use case is given first: the platform, the permission table, and who acts. */
export interface Context {
  readonly platform: Platform;
  readonly policy: Policy;
  readonly actor: Actor;
}
