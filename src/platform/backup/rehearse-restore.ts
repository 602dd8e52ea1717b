import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '#kernel/result.ts';
import { ok } from '#kernel/result.ts';
import { joinServer } from '../database/embedded/server.ts';
import type { Logger } from '../log/logger.ts';
import type { Secret } from './lock.ts';
import type { BackupRefusal } from './refusal.ts';
import { type RestoredBackup, restoreBackup, type RestoreOptions } from './restore-backup.ts';

export interface RehearsalOptions
  extends Pick<RestoreOptions, 'onProgress' | 'migrations' | 'trust' | 'knownKeys'> {
  readonly path: string;
  readonly secret: Secret | undefined;
  readonly log: Logger;
}

/** Nothing here must survive a power cut. */
const FAST = { fsync: 'off', full_page_writes: 'off' };

/**
 * Restores an archive into a temporary PostgreSQL and folder: the only proof that a backup can be restored. Verifies every
 * checksum; the running installation is not touched.
 */
export async function rehearseRestore(
  options: RehearsalOptions,
): Promise<Result<RestoredBackup, BackupRefusal>> {
  const folder = await mkdtemp(join(tmpdir(), 'poruch-rehearsal-'));
  try {
    return await restoreBackup({
      ...options,
      dataDir: folder,
      keysFrom: undefined,
      withoutKeys: true,
      reach: async () => {
        const server = await joinServer({ folder, settings: FAST }, options.log);
        if (!server.ok) return server;
        const { urls, leave } = server.value;
        return ok({ ownerUrl: urls.owner, appRole: new URL(urls.app).username, leave });
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
