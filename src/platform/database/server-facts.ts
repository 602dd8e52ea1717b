import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Facts about the server and the app's role, for operators. */
export interface ServerFacts {
  /** `18.4`. */
  readonly version: string;
  readonly versionNumber: number;
  readonly role: string;
  /** A superuser, or a role that row-level security does not bind. */
  readonly unbound: boolean;
  /** Tables that the app's role owns: it could take their protection away. */
  readonly ownTables: number;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly fullPageWrites: string;
  readonly encoding: string;
  /** Whether ї sorts before я, as in the Ukrainian alphabet, and capital letters have lower-case ones. */
  readonly ukrainianOrder: boolean;
  readonly ukrainianCase: boolean;
  readonly now: Temporal.Instant;
  /** Tables that have rules for their rows, and do not enforce them. */
  readonly unprotected: readonly string[];
  readonly protectedTables: number;
}

type Row = Omit<ServerFacts, 'unprotected' | 'protectedTables'>;

export async function readServerFacts(database: Database): Promise<ServerFacts> {
  const { rows } = await sql<Row>`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::integer as "versionNumber",
      current_user::text as role, role.rolsuper or role.rolbypassrls as unbound,
      (select count(*)::integer from pg_class where relkind in ('r', 'p') and relowner = role.oid) as "ownTables",
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as "synchronousCommit",
      current_setting('full_page_writes') as "fullPageWrites",
      current_setting('server_encoding') as encoding,
      'ї' < 'я' and 'г' < 'ґ' and 'ґ' < 'д' as "ukrainianOrder", lower('ЇЖАК') = 'їжак' as "ukrainianCase",
      clock_timestamp() as now
    from pg_roles as role where rolname = current_user`.execute(database.write);
  const [row] = rows;
  if (row === undefined) throw new Error('the database does not know who asks');
  return { ...row, ...(await readProtection(database)) };
}

/** Policies remain on a table when their enforcement was switched off by hand: a table with policies must enforce them. */
async function readProtection(
  database: Database,
): Promise<Pick<ServerFacts, 'unprotected' | 'protectedTables'>> {
  const { rows } = await sql<{ name: string; forced: boolean }>`
    select n.nspname || '.' || c.relname as name, c.relforcerowsecurity and c.relrowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and (c.relrowsecurity or c.relforcerowsecurity
      or exists (select from pg_policy where polrelid = c.oid))
    order by 1`.execute(database.write);
  const unprotected = rows.filter((row) => !row.forced).map(({ name }) => name);
  return { unprotected, protectedTables: rows.length - unprotected.length };
}
