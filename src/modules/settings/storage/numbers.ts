import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import { type KeptNumber, NUMBER_KEYS, type NumberKey, NUMBERS } from '../domain/number.ts';
import type { SettingsTables } from './tables.ts';

/** Rows of keys that the code does not know any more are left alone. */
export async function loadNumbers(
  database: Kysely<PlatformTables>,
): Promise<ReadonlyMap<NumberKey, number>> {
  const rows = await database
    .$extendTables<SettingsTables>()
    .selectFrom('settings.number')
    .select(['key', 'value'])
    .orderBy('key')
    .execute();
  return new Map(
    rows.flatMap(({ key, value }) => {
      const known = NUMBER_KEYS.find((number) => number === key);
      return known ? [[known, value] as const] : [];
    }),
  );
}

export async function findNumber(tx: Tx, key: NumberKey): Promise<KeptNumber> {
  const row = await tx
    .$extendTables<SettingsTables>()
    .selectFrom('settings.number')
    .select(['value', 'changed_at'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? { value: row.value, changedAt: row.changed_at } : { value: NUMBERS[key].standard };
}

export async function saveNumber(
  tx: Tx,
  key: NumberKey,
  value: number,
  now: Temporal.Instant,
): Promise<void> {
  const values = { value, changed_at: now };
  await tx
    .$extendTables<SettingsTables>()
    .insertInto('settings.number')
    .values({ key, ...values })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute();
}
