import { Client } from 'pg';
import { joinServer } from '#platform/database/embedded/server.ts';
import { readConfig } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/logger.ts';
import { type OpenPlatform, openPlatform } from '#platform/open-platform.ts';

export interface BenchInstallation extends OpenPlatform {
  /** As the owner of the tables. */
  asOwner(statement: string): Promise<void>;
}

/** A complete installation, with its own PostgreSQL that flushes to the disk. */
export async function openBenchInstallation(folder: string): Promise<BenchInstallation> {
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const log = createLogger('warn');
  const opened = await openPlatform(config.value, log);
  if (!opened.ok) throw new Error(opened.refusal.en);
  return {
    ...opened.value,
    asOwner: async (statement) => {
      const joined = await joinServer({ folder }, log);
      if (!joined.ok) throw new Error(joined.refusal.en);
      const client = new Client({ connectionString: joined.value.urls.owner });
      await client.connect();
      try {
        await client.query(statement);
      } finally {
        await client.end();
        await joined.value.leave();
      }
    },
  };
}
