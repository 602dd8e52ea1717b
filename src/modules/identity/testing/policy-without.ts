import type { Permission } from '../domain/permission.ts';
import { createPolicy, type Policy } from '../domain/policy.ts';

/** As if the table let nobody do one thing: who sees something need not be who may do something with it. */
export function policyWithout({ rows }: Policy, permission: Permission): Policy {
  return createPolicy(rows.filter((row) => row.permission !== permission));
}
