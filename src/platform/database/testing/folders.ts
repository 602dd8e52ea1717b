import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger } from '../../log/logger.ts';
import { folderForDatabases } from '../../testing/folder-in-memory.ts';
import { clusterFolder } from '../embedded/cluster.ts';
import { findPostmaster, stopPostmaster } from '../embedded/postmaster.ts';
import { type OpenDatabase, openDatabase } from '../open-database.ts';

/**
 * A data folder of the test's own; whatever still runs on it at the end is stopped. What must be seen to
 * outlive a kill names a folder on a disk.
 */
export async function createDataFolder(
  where = folderForDatabases(),
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(where, 'poruch-data-'));
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      const running = await findPostmaster(clusterFolder(path));
      if (running !== undefined) await stopPostmaster(running.pid);
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Opens the database as the app does. Throws the refusal. */
export async function openFolder(dataDir: string): Promise<OpenDatabase> {
  const opened = await tryFolder(dataDir);
  if (!opened.ok) throw new Error(opened.refusal.en);
  return opened.value;
}

export function tryFolder(dataDir: string): ReturnType<typeof openDatabase> {
  return openDatabase(
    {
      dataDir,
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      databaseReadUrl: undefined,
      databaseDirectUrl: undefined,
    },
    createLogger('silent'),
  );
}
