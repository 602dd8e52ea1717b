import { Client } from 'pg';
import type { Passwords } from './passwords.ts';

export interface ServerUrls {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

const DATABASE = 'poruch';

export function serverUrls(port: number, passwords: Passwords): ServerUrls {
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuser: url('postgres', passwords.superuser, 'postgres'),
    owner: url('poruch_owner', passwords.owner, DATABASE),
    app: url('poruch_app', passwords.app, DATABASE),
  };
}

/**
 * Two accounts, neither of which may pass row-level security: one owns the tables and migrates, the
 * other is the app's. Made again where a first start was broken off.
 */
export async function ensureRolesAndDatabase(
  urls: ServerUrls,
  passwords: Passwords,
): Promise<void> {
  const client = new Client({ connectionString: urls.superuser, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await ensureRole(client, 'poruch_owner', passwords.owner);
    await ensureRole(client, 'poruch_app', passwords.app);
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) {
      await client.query(`create database ${DATABASE} owner poruch_owner`);
      await client.query(`revoke all on database ${DATABASE} from public`);
      await client.query(`grant connect on database ${DATABASE} to poruch_app`);
    }
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (found.rowCount !== 0) return;
  await client.query(
    `create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  );
}
