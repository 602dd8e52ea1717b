import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import type { Fate } from './gateway.ts';
import type { SmsDay } from './sms.ts';

/** The limit for one number a day: more is a mistake or abuse. */
const MAX_PER_NUMBER = 3;
const DAY = { hours: 24 };

export interface Try {
  readonly message: string;
  readonly numberHash: string;
  readonly now: Temporal.Instant;
  /** In 24 hours, of this installation. */
  readonly most: number;
}

/** Whether a message may be sent now (with the id of the attempt), and if not, why. */
export type Claim =
  | { readonly kind: 'try'; readonly id: bigint }
  | { readonly kind: 'sent' | 'refused' | 'doubted' | 'day-is-full' }
  /** The wait until that number has room for one more. */
  | { readonly kind: 'number-is-full'; readonly until: Temporal.Instant };

/**
 * Committed before the request: after a restart the message is not sent again. One process claims at a time, so that the limits
 * hold.
 */
export async function claimTry(database: Database, asked: Try): Promise<Claim> {
  return await database.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('platform.sms'))`.execute(tx);
    const known = await claimOf(tx, asked);
    if (known) return known;
    const { message, numberHash, now } = asked;
    const { id } = await tx
      .insertInto('platform.sms')
      .values({ message, number_hash: numberHash, tried_at: now })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { kind: 'try', id };
  });
}

async function claimOf(tx: Tx, asked: Try): Promise<Claim | undefined> {
  const { message, numberHash, now, most } = asked;
  const before = await tx
    .selectFrom('platform.sms')
    .select('fate')
    .where('message', '=', message)
    .execute();
  const was = (...fates: readonly string[]) => before.some(({ fate }) => fates.includes(fate));
  if (was('taken', 'sending')) return { kind: 'sent' };
  if (was('refused')) return { kind: 'refused' };
  const lately = tx.selectFrom('platform.sms').where('tried_at', '>', now.subtract(DAY));
  const toNumber = await lately
    .select('tried_at')
    .where('number_hash', '=', numberHash)
    .orderBy('tried_at', 'desc')
    .limit(MAX_PER_NUMBER)
    .execute();
  const earliest = toNumber[MAX_PER_NUMBER - 1];
  if (earliest) {
    if (was('doubted')) return { kind: 'doubted' };
    return { kind: 'number-is-full', until: earliest.tried_at.add(DAY) };
  }
  const { all } = await lately
    .select(({ fn }) => fn.countAll<bigint>().as('all'))
    .executeTakeFirstOrThrow();
  return Number(all) >= most ? { kind: 'day-is-full' } : undefined;
}

/** An attempt with an unknown outcome stays recorded. */
export async function saveFate(
  database: Database,
  id: bigint,
  fate: Exclude<Fate, 'unknown'>,
): Promise<void> {
  await database.write.updateTable('platform.sms').set({ fate }).where('id', '=', id).execute();
}

/** It was certainly not accepted, so it may be retried without limit. */
export async function forgetTry(database: Database, id: bigint): Promise<void> {
  await database.write.deleteFrom('platform.sms').where('id', '=', id).execute();
}

export async function countTries(
  database: Database,
  now: Temporal.Instant,
): Promise<Omit<SmsDay, 'most'>> {
  const { tried, doubted } = await database.write
    .selectFrom('platform.sms')
    .select(({ fn }) => [
      fn.countAll<bigint>().as('tried'),
      fn.countAll<bigint>().filterWhere('fate', '=', 'doubted').as('doubted'),
    ])
    .where('tried_at', '>', now.subtract(DAY))
    .executeTakeFirstOrThrow();
  return { tried: Number(tried), doubted: Number(doubted) };
}
