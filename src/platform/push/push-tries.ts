import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { PushDay } from './push.ts';

/** If a service is unavailable for this long, the message is outdated. */
const GIVEN_UP = { hours: 24 };
const DAY = { hours: 24 };

/** Whether a message may be sent, or the outcome of an earlier attempt. */
export type Claim = 'try' | 'sent' | 'gone' | 'refused';

/** Committed before the request: after a restart the message is not sent again. */
export async function claimPush(
  database: Database,
  message: string,
  now: Temporal.Instant,
): Promise<Claim> {
  const { rows } = await sql`
    insert into platform.push as known (message, tried_at, fate) values (${message}, ${now}, 'sending')
    on conflict (message) do update set fate = 'sending'
      where known.fate = 'later' and known.tried_at > ${now.subtract(GIVEN_UP)}
    returning message`.execute(database.write);
  if (rows.length > 0) return 'try';
  const { fate } = await database.write
    .selectFrom('platform.push')
    .select('fate')
    .where('message', '=', message)
    .executeTakeFirstOrThrow();
  if (fate === 'gone' || fate === 'refused') return fate;
  if (fate !== 'later') return 'sent';
  await savePushFate(database, message, 'refused');
  return 'refused';
}

/** An attempt with an unknown outcome stays recorded. */
export async function savePushFate(
  database: Database,
  message: string,
  fate: 'taken' | 'later' | 'refused' | 'gone',
): Promise<void> {
  await database.write
    .updateTable('platform.push')
    .set({ fate })
    .where('message', '=', message)
    .execute();
}

export async function countPushTries(database: Database, now: Temporal.Instant): Promise<PushDay> {
  const { tried, refused } = await database.write
    .selectFrom('platform.push')
    .select(({ fn }) => [
      fn.countAll<bigint>().as('tried'),
      fn.countAll<bigint>().filterWhere('fate', '=', 'refused').as('refused'),
    ])
    .where('tried_at', '>', now.subtract(DAY))
    .executeTakeFirstOrThrow();
  return { tried: Number(tried), refused: Number(refused) };
}
