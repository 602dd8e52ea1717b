import type { ForumId, InnovationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Adoption } from '../../domain/innovation/innovation.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

/** Said again for the same year, it is as was said last. */
export async function saveAdoption(
  tx: Tx,
  { innovationId, areaId, year, state, post }: Adoption,
  at: Temporal.Instant,
): Promise<void> {
  const values = { state, post, changed_at: at };
  await tx
    .$extendTables<ForumTables>()
    .insertInto('forum.adoption')
    .values({ ...values, innovation_id: innovationId, area_id: areaId, year })
    .onConflict((conflict) =>
      conflict.columns(['innovation_id', 'area_id', 'year']).doUpdateSet(values),
    )
    .execute();
}

/** How many hromadas have begun with, or go on with, what the talks of a forum left. */
export async function countAdopting(reader: Reader, forumId: ForumId): Promise<number> {
  const row = await reader
    .$extendTables<ForumTables>()
    .selectFrom('forum.adoption as adoption')
    .innerJoin('forum.innovation as innovation', 'innovation.id', 'adoption.innovation_id')
    .select(({ fn }) => fn.count<string>('adoption.area_id').distinct().as('hromadas'))
    .where('innovation.forum_id', '=', forumId)
    .where('innovation.status', '=', 'published')
    .where('adoption.state', 'in', ['started', 'works'])
    .executeTakeFirstOrThrow();
  return Number(row.hromadas);
}

/** The newest year first. */
export async function loadAdoptions(
  reader: Reader,
  id: InnovationId,
): Promise<readonly Adoption[]> {
  const rows = await reader
    .$extendTables<ForumTables>()
    .selectFrom('forum.adoption')
    .selectAll()
    .where('innovation_id', '=', id)
    .orderBy('year', 'desc')
    .orderBy('changed_at')
    .orderBy('area_id')
    .execute();
  return rows.map((row) => ({
    innovationId: rowId<'innovation'>(row.innovation_id),
    areaId: rowId<'area'>(row.area_id),
    year: row.year,
    state: row.state,
    post: row.post,
  }));
}
