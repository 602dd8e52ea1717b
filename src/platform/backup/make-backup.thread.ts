import type { Result } from '#kernel/result.ts';
import { systemRandom } from '../crypto/random.ts';
import { stepBack } from '../threads/step-back.ts';
import { type BackupOptions, type MadeBackup, makeBackup } from './make-backup.ts';
import type { BackupRefusal } from './refusal.ts';

/** Options that can be passed to a thread. */
export interface BackupTask extends Omit<BackupOptions, 'madeAt' | 'random' | 'onProgress'> {
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Makes a backup in a thread, so that compression and encryption delay no requests. */
export async function work(task: BackupTask): Promise<Result<MadeBackup, BackupRefusal>> {
  stepBack();
  return await makeBackup({
    ...task,
    madeAt: Temporal.Instant.from(task.madeAt),
    random: systemRandom,
  });
}
