import type { Client } from 'pg';
import { ok, type Result } from '#kernel/result.ts';
import { listMigrations, listTables, quoted, type TableShape } from './catalog.ts';
import type { Manifest } from './manifest.ts';
import { type BackupRefusal, refuseWith } from './refusal.ts';

export interface Snapshot {
  readonly migrations: Manifest['migrations'];
  readonly tables: readonly TableShape[];
}

/** From now on the session sees the database at its first query, and no table changes its columns. */
export async function openSnapshot(client: Client): Promise<Result<Snapshot, BackupRefusal>> {
  await client.query('begin isolation level repeatable read, read only');
  // If row-level security applies to the owner, a policy shows a backup everything.
  await client.query(`set local poruch.actor = 'backup'`);
  const migrations = await listMigrations(client);
  if (migrations === undefined || migrations.length === 0) return NOTHING;
  const tables = await listTables(client);
  const hidden = tables.filter(({ forced, opened }) => forced && !opened);
  if (hidden.length > 0) return rowsHidden(hidden);
  const all = tables.map((table) => quoted(client, table)).join(', ');
  await client.query(`lock table ${all} in access share mode`);
  return ok({ migrations: [...migrations], tables });
}

const NOTHING = refuseWith('nothing-to-back-up', {
  uk: 'База даних порожня: копіювати нічого.',
  en: 'The database is empty: there is nothing to back up.',
});

function rowsHidden(tables: readonly TableShape[]) {
  const names = tables.map(({ schema, name }) => `${schema}.${name}`).join(', ');
  return refuseWith('rows-hidden', {
    uk: `Захист рядків сховав би від копії вміст таблиць: ${names}. Їм бракує політики backup.`,
    en: `Row-level security would hide rows of these tables from the backup: ${names}. They lack the policy called backup.`,
  });
}
