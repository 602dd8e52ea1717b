import type { Kysely } from 'kysely';
import { isCurrent, trackReads } from '../cache/track-reads.ts';
import type { Database } from './database.ts';
import type { PlatformTables } from './tables.ts';

/**
 * Reads several tables as of one moment, from the primary: the event that asks for it may be ahead of a replica. Rows that are
 * cached need no statement. If one of the tables changes meanwhile, all of them are read again in one transaction.
 */
export async function readAtOneMoment<Value>(
  { write }: Pick<Database, 'write'>,
  read: (from: Kysely<PlatformTables>) => Promise<Value>,
): Promise<Value> {
  const { value, dependencies } = await trackReads(() => read(write));
  const isOfOneMoment = dependencies.uncacheable === undefined && isCurrent(dependencies);
  if (isOfOneMoment) return value;
  return await write
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}
