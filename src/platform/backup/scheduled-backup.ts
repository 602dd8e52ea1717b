import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { recordEvent } from '../events/record-event.ts';
import { absent } from '../files/absent.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { ScheduledJob } from '../jobs/jobs.ts';
import { describeError } from '../log/describe-error.ts';
import type { Platform } from '../platform.ts';
import { openThreads } from '../threads/open-threads.ts';
import { archiveName, expiredArchives } from './archive-names.ts';
import { readKeyFile } from './key-file.ts';
import type { BackupTask } from './make-backup.thread.ts';
import type { MadeBackup } from './make-backup.ts';
import { type BackupRefusal, fileUnusable } from './refusal.ts';

export interface ScheduledBackup {
  readonly platform: Pick<Platform, 'clock' | 'config' | 'database' | 'log' | 'random'>;
  readonly ownerUrl: string;
  readonly leftOut: readonly string[];
}

const threads = openThreads<BackupTask, Result<MadeBackup, BackupRefusal>>(
  new URL('./make-backup.thread.ts', import.meta.url),
  { atOnce: 1 },
);

/** Undefined without BACKUP_DIR. */
export function scheduledBackup(options: ScheduledBackup): ScheduledJob | undefined {
  const { backupDir, backupCron } = options.platform.config;
  if (backupDir === undefined) return undefined;
  return { name: 'backup', cron: backupCron, run: () => backUp(options, backupDir) };
}

/** Throws if no backup was made, so that the job is retried; the failure is logged and recorded as an event. */
async function backUp(options: ScheduledBackup, folder: string): Promise<void> {
  const made = await tryBackUp(options, folder).catch((error: unknown) => {
    options.platform.log.error(describeError(error), 'the backup broke');
    return refuse<Pick<BackupRefusal, 'reason'>>({ reason: 'unavailable' });
  });
  // Runs even if no backup was made: erased data must not stay in old archives longer.
  await removeExpired(options, folder);
  if (made.ok) return;
  const { reason } = made.refusal;
  await tellFailure(options, reason);
  throw new Error(`no backup was made: ${reason}`);
}

async function tryBackUp(
  { platform, ownerUrl, leftOut }: ScheduledBackup,
  folder: string,
): Promise<Result<MadeBackup, BackupRefusal>> {
  const { clock, config, log } = platform;
  const { backupKeyFile } = config;
  try {
    await makeFolder(folder, 0o700);
  } catch (error) {
    return fileUnusable(folder, error);
  }
  const read = backupKeyFile === undefined ? ok(undefined) : await readKeyFile(backupKeyFile);
  if (!read.ok) return read;
  const secret = read.value;
  const madeAt = clock.now();
  const path = join(folder, archiveName(madeAt, secret !== undefined));
  const made = await threads.run({
    ownerUrl,
    dataDir: config.dataDir,
    path,
    secret,
    leftOut,
    madeAt: madeAt.toString(),
  });
  if (!made.ok) log.error({ reason: made.refusal.reason }, made.refusal.said.en);
  else if (secret) log.info({ path }, 'backup made');
  else log.warn({ path }, 'backup made without DATA_DIR/keys: BACKUP_KEY_FILE is not set');
  return made;
}

async function tellFailure(
  { platform: { clock, database, log, random } }: ScheduledBackup,
  reason: string,
): Promise<void> {
  const event = { type: 'backup.failed', subject: { reason } } as const;
  await database
    .transaction((tx) => recordEvent(tx, clock, random, event))
    .catch((error: unknown) => log.error(describeError(error), 'nobody could be told'));
}

/** Longer than any backup takes: an older partial file belongs to an aborted one. */
const HALF_HOURS = 24;

async function removeExpired({ platform }: ScheduledBackup, folder: string): Promise<void> {
  const { clock, config, log } = platform;
  const names = await readdir(folder).catch(() => []);
  const now = clock.now().toZonedDateTimeISO(config.timeZone);
  const expired = expiredArchives(names, config.backupKeep, now);
  for (const name of expired) await rm(join(folder, name), { force: true });
  const halves = names.filter((name) => /^poruch-\w+\.tar\.zst(\.locked)?\.half$/.test(name));
  for (const name of halves) {
    // Another process may have completed it meanwhile.
    const found = await stat(join(folder, name)).catch(absent);
    if (!found) continue;
    const age = clock.now().epochMilliseconds - found.mtimeMs;
    if (age > HALF_HOURS * 3_600_000) await rm(join(folder, name), { force: true });
  }
  if (expired.length > 0) log.info({ expired }, 'old backups removed');
}
