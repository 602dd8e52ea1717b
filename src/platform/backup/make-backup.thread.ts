import type { Result } from '../../kernel/result.ts';
import { systemRandom } from '../crypto/random.ts';
import { stepBack } from '../threads/step-back.ts';
import { type BackupOptions, type MadeBackup, makeBackup } from './make-backup.ts';
import type { BackupRefusal } from './refusal.ts';

/** What can be told to another thread. */
export interface BackupTask extends Omit<BackupOptions, 'madeAt' | 'random' | 'onProgress'> {
  /** In ISO 8601. */
  readonly madeAt: string;
}

/** A backup beside the server's own thread: what it packs and locks keeps no request waiting. */
export async function work(task: BackupTask): Promise<Result<MadeBackup, BackupRefusal>> {
  stepBack();
  return await makeBackup({
    ...task,
    madeAt: Temporal.Instant.from(task.madeAt),
    random: systemRandom,
  });
}
