import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/**
 * Another one as soon as anything that an import is planned from has been written: a row's version is the transaction
 * that wrote it. PostgreSQL adds them up, so that a country's areas need not be read a second time.
 */
export async function registerVersion(tx: Tx): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws('/',
      (select sum(hashtextextended(concat_ws(' ', id, xmin), 0)) from areas.area),
      (select sum(hashtextextended(concat_ws(' ', id, xmin), 1)) from areas.boundary),
      (select sum(hashtextextended(concat_ws(' ', area_id, name, xmin), 2)) from areas.name),
      (select sum(hashtextextended(concat_ws(' ', slug, xmin), 3)) from areas.former_slug)
    ) as version`.execute(tx);
  return rows[0]?.version ?? '';
}
