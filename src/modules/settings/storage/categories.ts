import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { Category, CategoryKind } from '../domain/category.ts';
import type { SettingsTables } from './tables.ts';

/** Those that this installation said something of. */
export async function loadCategories(
  database: Kysely<PlatformTables> | Tx,
  kind: CategoryKind,
): Promise<readonly Category[]> {
  const rows = await database
    .$extendTables<SettingsTables>()
    .selectFrom('settings.category')
    .selectAll()
    .where('kind', '=', kind)
    .execute();
  return rows.map((row) => ({
    kind,
    key: row.key,
    name: { uk: row.name_uk, en: row.name_en },
    position: row.position,
    isRetired: row.retired_at !== null,
    changedAt: row.changed_at,
  }));
}

export async function saveCategory(
  tx: Tx,
  category: Category,
  now: Temporal.Instant,
): Promise<void> {
  const { kind, key, name, position, isRetired } = category;
  const values = {
    name_uk: name.uk,
    name_en: name.en,
    position,
    retired_at: isRetired ? now : null,
    changed_at: now,
  };
  await tx
    .$extendTables<SettingsTables>()
    .insertInto('settings.category')
    .values({ kind, key, ...values })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet(values))
    .execute();
}
