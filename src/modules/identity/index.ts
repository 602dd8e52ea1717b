import type { Platform } from '../../platform/platform.ts';
import type { Policy } from './domain/policy.ts';
import type { Actor } from './domain/roles.ts';

export type { Permission, PermissionRow, Policy } from './domain/policy.ts';
export { createPolicy } from './domain/policy.ts';
export type { Actor, Role } from './domain/roles.ts';
export { RESIDENT } from './domain/roles.ts';

/** What every use case is given first: the platform, the permission table, and who acts. */
export interface Context {
  readonly platform: Platform;
  readonly policy: Policy;
  readonly actor: Actor;
}
