import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { FormerSlug } from '../domain/area-tree.ts';
import type { AreasTables } from './tables.ts';

export async function loadFormerSlugs(tx: Tx): Promise<readonly FormerSlug[]> {
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.former_slug')
    .selectAll()
    .execute();
  return rows.map((row) => ({ slug: row.slug, areaId: row.area_id as AreaId }));
}

/** The slug that the area leaves keeps leading to it; one that it comes back to is former no more. */
export async function moveSlug(
  tx: Tx,
  area: { readonly id: AreaId; readonly slug: string },
  slug: string,
  now: Temporal.Instant,
): Promise<void> {
  const tables = tx.$extendTables<AreasTables>();
  await tables.deleteFrom('areas.former_slug').where('slug', '=', slug).execute();
  await tables
    .insertInto('areas.former_slug')
    .values({ slug: area.slug, area_id: area.id })
    .execute();
  await tables
    .updateTable('areas.area')
    .set({ slug, changed_at: now })
    .where('id', '=', area.id)
    .execute();
}
