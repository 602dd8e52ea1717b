import { ok } from '#kernel/result.ts';
import type { Database } from '../database/database.ts';
import type { EventHandler } from '../events/event.ts';
import { earliestOf } from '../events/not-before.ts';
import type { Mail, Mailer } from '../mail/mailer.ts';
import type { Sms, SmsSender } from '../sms/sms.ts';

/** A mail server and an SMS gateway that accept everything, with what they accepted. */
export function openNews() {
  const mails: Mail[] = [];
  const texts: Sms[] = [];
  const mail: Mailer = {
    send: (one) => {
      mails.push(one);
      return Promise.resolve(ok(undefined));
    },
    answers: () => Promise.resolve(true),
  };
  const sms: SmsSender = {
    send: (one) => {
      texts.push(one);
      return Promise.resolve(ok(undefined));
    },
    answers: () => Promise.resolve(true),
    day: () => Promise.resolve({ tried: 0, most: 200, doubted: 0 }),
    countries: ['UA'],
  };
  return { mails, texts, platform: { mail, sms } };
}

/** Handles all recorded events of such a type. Answers until when those wait that a handler postponed. */
export async function handleEvents(
  database: Database,
  handlers: readonly EventHandler[],
  type: string,
): Promise<readonly string[]> {
  const events = await database.write
    .selectFrom('platform.event')
    .select(['id', 'type', 'subject', 'sequence'])
    .where('type', '=', type)
    .orderBy('sequence')
    .execute();
  const waiting: string[] = [];
  for (const event of events) {
    const subject = event.subject as Record<string, string>;
    for (const { types, handle } of handlers) {
      if (!types.includes(event.type)) continue;
      try {
        await handle({ ...event, type: event.type as `a.${string}`, subject });
      } catch (error) {
        const until = earliestOf(error);
        if (!until) throw error;
        waiting.push(until.toString());
      }
    }
  }
  return waiting;
}
