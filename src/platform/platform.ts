import type { Clock } from './clock/clock.ts';
import type { Config } from './config/config.ts';
import type { Random } from './crypto/random.ts';
import type { Database } from './database/database.ts';
import type { Files } from './files/files.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Live } from './live/live.ts';
import type { Logger } from './log/logger.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Outgoing } from './outgoing/outgoing.ts';
import type { PushSender } from './push/push.ts';
import type { SmsSender } from './sms/sms.ts';

/** Everything external that modules depend on, opened once by app/installation.ts. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly database: Database;
  readonly live: Live;
  readonly jobs: Jobs;
  readonly files: Files;
  /** Undefined: the installation writes no mail. */
  readonly mail: Mailer | undefined;
  /** For servers whose addresses people typed. */
  readonly outgoing: Outgoing;
  /** Undefined: it sends no SMS. */
  readonly sms: SmsSender | undefined;
  /** Undefined: Web Push is off. */
  readonly push: PushSender | undefined;
}
