import { sql } from 'kysely';
import type { Health } from '../../health.ts';
import type { Database } from '../database.ts';
import { isOutage } from '../outage.ts';
import { migrationsFolder, readMigrations } from './migration-files.ts';

/**
 * Whether the database has every migration that this code needs: an older backup may have been restored under a running
 * process.
 */
export function migrationsHealth(
  database: Database,
  folder: string = migrationsFolder(),
): () => Promise<Health> {
  let wanted: Promise<readonly string[]> | undefined;
  return async () => {
    wanted ??= readMigrations(folder).then((files) => files.map(({ name }) => name));
    try {
      const { rows } = await sql<{ name: string }>`select name from platform.migration`.execute(
        database.write,
      );
      const applied = new Set(rows.map(({ name }) => name));
      const missing = (await wanted).filter((name) => !applied.has(name));
      return missing.length === 0
        ? { ready: true }
        : { ready: false, reason: `migrations have not run: ${missing.join(', ')}` };
    } catch (error) {
      if (!isOutage(error)) throw error;
      return { ready: false, reason: 'the database is away' };
    }
  };
}
