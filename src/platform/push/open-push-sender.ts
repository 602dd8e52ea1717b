import webPush from 'web-push';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Clock } from '../clock/clock.ts';
import { keepQuiet } from '../clock/keep-quiet.ts';
import { fingerprint } from '../crypto/fingerprint.ts';
import type { Database } from '../database/database.ts';
import { notBefore } from '../events/not-before.ts';
import type { Logger } from '../log/logger.ts';
import type { OutgoingLimits } from '../outgoing/open-outgoing.ts';
import type { Outgoing, OutgoingAnswer, OutgoingRequest } from '../outgoing/outgoing.ts';
import type { PushMessage, PushSender } from './push.ts';
import { claimPush, countPushTries, savePushFate } from './push-tries.ts';
import { readRetryAfter } from './retry-after.ts';
import type { VapidKeys } from './vapid-keys.ts';

/** A short limit: services answer at once, and all devices of a person must fit into the minute of an event handler. */
export const PUSH_LIMITS: OutgoingLimits = { patienceMilliseconds: 8_000, mostBytes: 65_536 };

export interface PushFromOutside {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly outgoing: Outgoing;
}

export interface PushIdentity {
  readonly keys: VapidKeys;
  /** The contact for the operators of push services: `https:` or `mailto:` (RFC 8292). */
  readonly contact: string;
}

export function openPushSender(identity: PushIdentity, outside: PushFromOutside): PushSender {
  const { database, clock } = outside;
  return {
    publicKey: identity.keys.publicKey,
    send: async (message) => {
      keepQuiet(message, clock);
      const id = fingerprint([message.id, message.to.endpoint]);
      // Before anything is written down: what cannot be encrypted was never tried.
      const request = requestOf(identity, message);
      const claim = await claimPush(database, id, clock.now());
      if (claim === 'try') return await tryOnce(request, id, outside);
      return claim === 'sent' ? ok(undefined) : refuse(claim);
    },
    day: () => countPushTries(database, clock.now()),
  };
}

/** Encrypted for that device, signed by us. */
function requestOf(
  { keys, contact }: PushIdentity,
  { to, words, urgency, hours, subject }: PushMessage,
): OutgoingRequest {
  const { endpoint, publicKey, authSecret } = to;
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh: publicKey, auth: authSecret } },
    asLongAsOthers(JSON.stringify(words)),
    {
      TTL: hours * 3_600,
      urgency,
      // 32 signs are the most that RFC 8030 allows.
      topic: fingerprint([subject, endpoint]).slice(0, 32),
      contentEncoding: 'aes128gcm',
      vapidDetails: { subject: contact, ...keys },
    },
  );
  return { url: new URL(endpoint), method: 'POST', headers, body };
}

/** Padded, because our sentences are known and the length of the encrypted message would reveal which one it is. */
const MIN_BYTES = 1_024;

function asLongAsOthers(json: string): string {
  return json + ' '.repeat(Math.max(0, MIN_BYTES - Buffer.byteLength(json)));
}

async function tryOnce(
  request: OutgoingRequest,
  id: string,
  { database, clock, log, outgoing }: PushFromOutside,
): Promise<Result<undefined, 'gone' | 'refused'>> {
  const asked = await outgoing.ask(request);
  const fate = asked.ok ? fateOf(asked.value) : WITHOUT_ANSWER[asked.refusal];
  if (!fate) {
    log.warn({}, 'a push service was handed a message and did not answer: not sent again');
    return ok(undefined);
  }
  await savePushFate(database, id, fate);
  if (fate === 'taken') return ok(undefined);
  if (fate === 'later') throw laterAs(asked.ok ? asked.value : undefined, clock.now());
  // The endpoint identifies a person and is never logged.
  if (fate === 'refused') log.warn({ status: asked.ok && asked.value.status }, REFUSED);
  return refuse(fate);
}

const REFUSED = 'a push service will not take a message';
/** An address in a private network was never a push service. Undefined: the message may have arrived. */
const WITHOUT_ANSWER = {
  forbidden: 'gone',
  unreachable: 'later',
  lost: undefined,
  'too-large': undefined,
} as const;

function fateOf({ status }: OutgoingAnswer): 'taken' | 'later' | 'refused' | 'gone' {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

/** A longer Retry-After is shortened to this. */
const MAX_PAUSE = { hours: 6 };

/** Retries after growing pauses, but not before the service's Retry-After. */
function laterAs(answer: OutgoingAnswer | undefined, now: Temporal.Instant): Error {
  const why = answer ? `a push service answers ${answer.status}` : 'a push service is not reached';
  const moment = readRetryAfter(answer?.retryAfter ?? '', now);
  if (!moment || Temporal.Instant.compare(moment, now) <= 0) return new Error(why);
  const latest = now.add(MAX_PAUSE);
  return notBefore(Temporal.Instant.compare(moment, latest) > 0 ? latest : moment, why);
}
