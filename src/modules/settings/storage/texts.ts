import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import { type KeptText, type Text, TEXT_KEYS, type TextKey } from '../domain/text.ts';
import type { SettingsTables } from './tables.ts';

/** Rows of keys that the code does not know any more are left alone. */
export async function loadTexts(
  database: Kysely<PlatformTables>,
): Promise<ReadonlyMap<TextKey, Text>> {
  const rows = await database
    .$extendTables<SettingsTables>()
    .selectFrom('settings.text')
    .select(['key', 'uk', 'en'])
    .orderBy('key')
    .execute();
  return new Map(
    rows.flatMap(({ key, uk, en }) => {
      const known = TEXT_KEYS.find((text) => text === key);
      return known ? [[known, { uk, en }] as const] : [];
    }),
  );
}

export async function findText(tx: Tx, key: TextKey): Promise<KeptText> {
  const row = await tx
    .$extendTables<SettingsTables>()
    .selectFrom('settings.text')
    .select(['uk', 'en', 'changed_at'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? { uk: row.uk, en: row.en, changedAt: row.changed_at } : { uk: '', en: '' };
}

export async function saveText(
  tx: Tx,
  key: TextKey,
  { uk, en }: Text,
  now: Temporal.Instant,
): Promise<void> {
  const values = { uk, en, changed_at: now };
  await tx
    .$extendTables<SettingsTables>()
    .insertInto('settings.text')
    .values({ key, ...values })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute();
}
