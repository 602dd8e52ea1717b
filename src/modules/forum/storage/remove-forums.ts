import { sql } from 'kysely';
import type { AreaId, ForumId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { ForumTables } from './tables.ts';

/** With everything that was prepared for it. */
export async function discardForumRow(tx: Tx, id: ForumId): Promise<void> {
  await tx.$extendTables<ForumTables>().deleteFrom('forum.forum').where('id', '=', id).execute();
}

/** How many forums are of these areas, whatever became of them. */
export async function countForumsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { count } = await tx
    .$extendTables<ForumTables>()
    .selectFrom('forum.forum')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('area_id', '=', sql<string>`any (${sql.val(areaIds)}::uuid[])`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Areas that leave the house take along their forums, and everything that was said there. */
export async function removeForumsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<void> {
  const all = tx.$extendTables<ForumTables>();
  await all
    .deleteFrom('forum.adoption')
    .where('area_id', '=', sql<string>`any (${sql.val(areaIds)}::uuid[])`)
    .execute();
  await all
    .deleteFrom('forum.forum')
    .where('area_id', '=', sql<string>`any (${sql.val(areaIds)}::uuid[])`)
    .execute();
}
