import { createHmac } from 'node:crypto';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Clock } from '../clock/clock.ts';
import { keepQuiet } from '../clock/keep-quiet.ts';
import type { Database } from '../database/database.ts';
import { notBefore } from '../events/not-before.ts';
import type { Logger } from '../log/logger.ts';
import { type Gateway, type GatewaySettings, openGateway } from './gateway.ts';
import type { SmsSender } from './sms.ts';
import { type Claim, claimTry, countTries, forgetTry, saveFate } from './sms-tries.ts';

export interface SmsSettings extends GatewaySettings {
  readonly mostADay: number;
  /** ISO 3166. Limits toll fraud: nobody can make us send to expensive numbers elsewhere. */
  readonly countries: readonly string[];
}

export interface SmsFromOutside {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Numbers are counted by a keyed hash, so that a stolen database reveals none. */
  readonly key: Uint8Array;
  readonly gateway?: Gateway;
}

export function openSmsSender(
  settings: SmsSettings,
  { database, clock, log, key, gateway = openGateway(settings) }: SmsFromOutside,
): SmsSender {
  const { mostADay: most, countries } = settings;
  return {
    countries,
    send: async (sms) => {
      if (smsObstacle(sms.to, countries) === 'country') return refuse('refused');
      keepQuiet(sms, clock);
      const numberHash = createHmac('sha256', key).update(sms.to).digest('base64url');
      const claim = await claimTry(database, {
        message: sms.id,
        numberHash,
        now: clock.now(),
        most,
      });
      if (claim.kind !== 'try') return answerUntried(claim, most);
      const fate = await gateway.post(sms).catch(async (error: unknown) => {
        await forgetTry(database, claim.id);
        throw error;
      });
      if (fate === 'unknown') {
        log.warn({}, 'the SMS gateway was handed a message and did not answer: not sent again');
        return ok(undefined);
      }
      await saveFate(database, claim.id, fate);
      if (fate === 'doubted') throw new Error('the SMS gateway did not take the message');
      return fate === 'refused' ? refuse('refused') : ok(undefined);
    },
    answers: () => gateway.answers(),
    day: async () => ({ ...(await countTries(database, clock.now())), most }),
  };
}

/** The answer for a message that is not sent now. */
function answerUntried(
  claim: Exclude<Claim, { readonly kind: 'try' }>,
  most: number,
): Result<undefined, 'refused'> {
  switch (claim.kind) {
    case 'sent':
      return ok(undefined);
    case 'refused':
      return refuse('refused');
    case 'number-is-full':
      throw notBefore(claim.until, 'that number got as many SMS as a day may bring it');
    case 'doubted':
      throw new Error('the SMS gateway does not say that it takes the message (SMS_TAKEN)');
    case 'day-is-full':
      throw new Error(`${most} SMS a day are the most that this installation sends`);
  }
}
