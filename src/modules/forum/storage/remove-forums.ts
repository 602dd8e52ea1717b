import { sql } from 'kysely';
import type { AreaId, ForumId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ForumTables } from './tables.ts';

/** With everything that was prepared for it. */
export async function discardForumRow(tx: Tx, id: ForumId): Promise<void> {
  await tx.$extendTables<ForumTables>().deleteFrom('forum.forum').where('id', '=', id).execute();
}

const leaving = (areaIds: readonly AreaId[]) => sql`
  (origin = 'demo' or area_id = any (${[...areaIds]}))`;

/** Forums of the demonstration, and all others in areas that are about to be removed. */
export async function countDemoForums(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ forums: number }>`
    select count(*)::integer as forums from forum.forum where ${leaving(areaIds)}`.execute(tx);
  return rows[0]?.forums ?? 0;
}

/** With everything that was said there. Returns the ids of the forums and talks that were removed. */
export async function removeDemoForums(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly string[]> {
  const { rows: talks } = await sql<{ id: string }>`
    select id from forum.talk
    where forum_id in (select id from forum.forum where ${leaving(areaIds)})`.execute(tx);
  await sql`delete from forum.adoption where ${leaving(areaIds)}`.execute(tx);
  const { rows: forums } = await sql<{ id: string }>`
    delete from forum.forum where ${leaving(areaIds)} returning id`.execute(tx);
  return [...forums, ...talks].map(({ id }) => id);
}
