import { join } from 'node:path';
import { ok, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { systemClock } from './clock/clock.ts';
import type { Config } from './config/config.ts';
import { openKey } from './crypto/open-key.ts';
import { systemRandom } from './crypto/random.ts';
import { migrationsHealth } from './database/migrate/migrations-health.ts';
import { openDatabase } from './database/open-database.ts';
import { databaseRoleHealth } from './database/role-health.ts';
import { openFiles } from './files/open-files.ts';
import type { Health } from './health.ts';
import { openJobs } from './jobs/open-jobs.ts';
import { openLive } from './live/open-live.ts';
import { describeError } from './log/describe-error.ts';
import type { Logger } from './log/logger.ts';
import { openMailer } from './mail/open-mailer.ts';
import { OPEN_INTERNET } from './outgoing/network.ts';
import { openOutgoing } from './outgoing/open-outgoing.ts';
import type { Platform } from './platform.ts';
import { openPushSender, PUSH_LIMITS } from './push/open-push-sender.ts';
import { vapidKeys } from './push/vapid-keys.ts';
import { openSmsSender } from './sms/open-sms-sender.ts';

export interface OpenPlatform {
  readonly platform: Platform;
  /** The owner's way to the database, for backups; what the modules stand on never has it. */
  readonly ownerUrl: string;
  readonly health: PlatformHealth;
  /** In the opposite order of opening; a part that fails to close does not keep the others open. */
  close(): Promise<void>;
}

export interface PlatformHealth {
  database(): Promise<Health>;
  /** Whether row-level security binds the app. */
  role(): Promise<Health>;
  migrations(): Promise<Health>;
  jobs(): Promise<Health>;
  live(): Health;
}

/** Opens everything from outside. Refuses with a sentence for the operator. */
export async function openPlatform(
  config: Config,
  log: Logger,
): Promise<Result<OpenPlatform, Said>> {
  const opened = await openDatabase(config, log);
  if (!opened.ok) return opened;
  const { database, directUrl, ownerUrl, health } = opened.value;
  const closers = [() => opened.value.close()];
  const close = () => closeAll(closers, log);
  try {
    const clock = systemClock(config.timeZone);
    const liveKey = await openKey(config.dataDir, 'live-positions', systemRandom);
    const live = await openLive({ directUrl, log, database, key: liveKey });
    closers.push(() => live.close());
    const jobs = await openJobs({ directUrl, timeZone: config.timeZone, log });
    closers.push(() => jobs.close());
    const files = openFiles(join(config.dataDir, 'files'));
    const smsKey = await openKey(config.dataDir, 'sms-numbers', systemRandom);
    const pushKeys = vapidKeys(await openKey(config.dataDir, 'push', systemRandom));
    const toServices = openOutgoing(OPEN_INTERNET, PUSH_LIMITS);
    return ok({
      platform: {
        config,
        clock,
        random: systemRandom,
        log,
        database,
        live,
        jobs,
        files,
        mail: config.mail && openMailer(config.mail),
        outgoing: openOutgoing(),
        sms: config.sms && openSmsSender(config.sms, { database, clock, log, key: smsKey }),
        push:
          config.push &&
          openPushSender(
            { keys: pushKeys, contact: config.push.contact },
            { database, clock, log, outgoing: toServices },
          ),
      },
      ownerUrl,
      health: {
        database: health,
        role: () => databaseRoleHealth(database),
        migrations: migrationsHealth(database),
        jobs: () => jobs.health(),
        live: () => live.health(),
      },
      close,
    });
  } catch (error) {
    await close();
    throw error;
  }
}

async function closeAll(closers: readonly (() => Promise<void>)[], log: Logger): Promise<void> {
  for (const close of closers.toReversed()) {
    try {
      await close();
    } catch (error) {
      log.error(describeError(error), 'a part did not close');
    }
  }
}
