import { sql } from 'kysely';
import type { Health } from '../health.ts';
import type { Database } from './database.ts';
import { errorCode } from './pool.ts';

/**
 * Whether row-level security applies to the app's role. It does not apply to a superuser, to a role that bypasses it, or to an
 * owner that could disable it. An operator may change the role while the app is running.
 */
export async function databaseRoleHealth(database: Database): Promise<Health> {
  try {
    const { rows } = await sql<RoleRow>`
      select current_user::text as role, rolsuper or rolbypassrls as unbound,
        exists (
          select from pg_class
          where relrowsecurity and pg_has_role(current_user, relowner, 'member')
        ) as owner
      from pg_roles where rolname = current_user`.execute(database.write);
    const [role] = rows;
    return role === undefined ? { ready: false, reason: 'the database role is gone' } : judge(role);
  } catch (error) {
    return { ready: false, reason: `the database is away (${errorCode(error) ?? 'unknown'})` };
  }
}

interface RoleRow {
  readonly role: string;
  readonly unbound: boolean;
  readonly owner: boolean;
}

function judge({ role, unbound, owner }: RoleRow): Health {
  if (unbound) {
    return {
      ready: false,
      reason: `the database role ${role} is a superuser or passes row-level security`,
    };
  }
  return owner
    ? { ready: false, reason: `the database role ${role} owns the tables that it must only use` }
    : { ready: true };
}
