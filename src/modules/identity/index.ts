export { asActor, type Context } from './domain/context.ts';
export { type Actor, RESIDENT, type RoleGrant, type StaffActor } from './domain/actor.ts';
export type {
  Desk,
  DeskContext,
  DeskFinding,
  DeskLink,
  DeskSearch,
  MyDaySection,
} from './domain/desk.ts';
export type {
  DataClass,
  Permission,
  PermissionRow,
  Reach,
  Resource,
} from './domain/permission.ts';
export { createPolicy, type Policy, type Scope } from './domain/policy.ts';
export { type Role, ROLES, STAFF_ROLES, type StaffRole } from './domain/roles.ts';
export { deskFrame } from './pages/desk-frame.ts';
export { inTransaction } from './storage/in-transaction.ts';
