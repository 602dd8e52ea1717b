import { sql } from 'kysely';
import type { Database } from './database.ts';
import { migrationsFolder, readMigrations } from './migrate/migration-files.ts';

/** What the server says of itself and of the app's role, for whoever looks after it. */
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
  /** Whether ї stands before я, as in the Ukrainian alphabet, and capital letters have small ones. */
  readonly ukrainianOrder: boolean;
  readonly ukrainianCase: boolean;
  readonly now: Temporal.Instant;
  /** Tables that a migration protects row by row and the database does not. */
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

const PROTECTS = /alter table\s+([a-z_]+\.[a-z_]+)\s+(?:enable|force) row level security/gi;

/** The migrations say which tables are protected; somebody may have taken that away by hand. */
async function readProtection(
  database: Database,
): Promise<Pick<ServerFacts, 'unprotected' | 'protectedTables'>> {
  const { rows } = await sql<{ name: string; forced: boolean }>`
    select n.nspname || '.' || c.relname as name, c.relforcerowsecurity and c.relrowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and (c.relrowsecurity or c.relforcerowsecurity)`.execute(
    database.write,
  );
  const forced = new Set(rows.filter((row) => row.forced).map(({ name }) => name));
  const files = await readMigrations(migrationsFolder());
  const wanted = files.flatMap((file) =>
    [...file.sql.matchAll(PROTECTS)].map(([, name]) => name ?? ''),
  );
  const half = rows.filter((row) => !row.forced).map(({ name }) => name);
  const unprotected = new Set([...wanted.filter((name) => !forced.has(name)), ...half]);
  return { unprotected: [...unprotected].toSorted(), protectedTables: forced.size };
}
