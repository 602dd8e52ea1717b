import type { Kysely } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { PlatformTables } from '../../../platform/database/tables.ts';
import { type Text, TEXT_KEYS, type TextKey } from '../domain/text.ts';
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

export async function saveText(
  tx: Tx,
  key: TextKey,
  text: Text,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<SettingsTables>()
    .insertInto('settings.text')
    .values({ key, ...text, changed_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ ...text, changed_at: now }))
    .execute();
}
