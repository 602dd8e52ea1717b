import { sql } from 'kysely';
import type { ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PushDevice } from '#platform/push/push.ts';
import { MAX_DEVICES } from '../domain/news-way.ts';
import { type AuthorReach, countSteps } from './author-reach.ts';
import type { ReportsTables } from './tables.ts';

/**
 * Nobody else tells them until the transaction ends. The rows are not locked: a push service, which a stranger named, may
 * take its time, and whoever asks for it or stops it meanwhile must not wait, with a connection to the database each.
 */
export async function lockDevices(tx: Tx, id: ReportId): Promise<readonly AuthorReach[]> {
  await sql`select pg_advisory_xact_lock(hashtext('reports.device'), hashtext(${id}))`.execute(tx);
  const rows = await devices(tx)
    .innerJoin('reports.report as report', 'report.id', 'device.report_id')
    .select(['endpoint', 'public_key', 'auth_secret', 'told_steps', 'is_asked'])
    .select(['report.language', 'report.visibility'])
    .where('device.report_id', '=', id)
    .orderBy('endpoint')
    .execute();
  const steps = rows.length > 0 ? await countSteps(tx, id) : 0;
  return rows.map((row) => ({
    id,
    by: 'push',
    to: { endpoint: row.endpoint, publicKey: row.public_key, authSecret: row.auth_secret },
    language: row.language,
    visibility: row.visibility,
    told: row.told_steps,
    isAsked: row.is_asked,
    steps,
  }));
}

/** Told from the next step on. False: there are as many already, and this is none of them. */
export async function insertDevice(tx: Tx, id: ReportId, device: PushDevice): Promise<boolean> {
  // One at a time: else two that are added at once would both be the third.
  await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.report')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const known = await loadDevices(tx, id);
  const isKnown = known.includes(device.endpoint);
  if (!isKnown && known.length >= MAX_DEVICES) return false;
  const keys = { public_key: device.publicKey, auth_secret: device.authSecret };
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.device')
    .values({
      report_id: id,
      endpoint: device.endpoint,
      told_steps: await countSteps(tx, id),
      ...keys,
    })
    .onConflict((known) => known.columns(['report_id', 'endpoint']).doUpdateSet(keys))
    .execute();
  return true;
}

/** Their endpoints. */
export async function loadDevices(tx: Tx, id: ReportId): Promise<readonly string[]> {
  const rows = await devices(tx).select('endpoint').where('report_id', '=', id).execute();
  return rows.map(({ endpoint }) => endpoint);
}

export async function saveDeviceTold(
  tx: Tx,
  id: ReportId,
  endpoint: string,
  told: { readonly steps: number; readonly isAsked: boolean },
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.device')
    .set({ told_steps: told.steps, is_asked: told.isAsked })
    .where('report_id', '=', id)
    .where('endpoint', '=', endpoint)
    .execute();
}

export async function deleteDevice(tx: Tx, id: ReportId, endpoint: string): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .deleteFrom('reports.device')
    .where('report_id', '=', id)
    .where('endpoint', '=', endpoint)
    .execute();
}

/** False: there was none. */
export async function deleteDevices(tx: Tx, id: ReportId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .$extendTables<ReportsTables>()
    .deleteFrom('reports.device')
    .where('report_id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function devices(tx: Tx) {
  return tx.$extendTables<ReportsTables>().selectFrom('reports.device as device');
}
