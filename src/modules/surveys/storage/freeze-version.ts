import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { SurveysTables } from './tables.ts';

/** What is asked from now on, as it is at this moment: the same version again, where nothing changed since. */
export async function freezeVersion(
  tx: Tx,
  random: Random,
  { key, content }: Pick<Questionnaire, 'key' | 'content'>,
  now: Temporal.Instant,
): Promise<Id<'survey-version'>> {
  // Of two who open one at the same moment, one waits: else both would count the same number.
  await sql`select pg_advisory_xact_lock(hashtext(${`surveys.version ${key}`}))`.execute(tx);
  const tables = tx.$extendTables<SurveysTables>();
  const print = fingerprint(content);
  const known = await tables
    .selectFrom('surveys.version')
    .select('id')
    .where('questionnaire', '=', key)
    .where('fingerprint', '=', print)
    .executeTakeFirst();
  if (known) return rowId(known.id);
  const id = newId<'survey-version'>(random);
  await tables
    .insertInto('surveys.version')
    .values(({ selectFrom }) => ({
      id,
      questionnaire: key,
      number: selectFrom('surveys.version')
        .select(({ fn }) => sql<number>`coalesce(${fn.max('number')}, 0) + 1`.as('number'))
        .where('questionnaire', '=', key),
      fingerprint: print,
      content: JSON.stringify(content),
      frozen_at: now,
    }))
    .execute();
  return id;
}
