import { sql } from 'kysely';
import type { TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import { MAX_MATERIAL_LENGTHS, type Materials, type MaterialsById } from '../domain/materials.ts';
import type { Reader } from './load-forums.ts';
import type { ForumTables } from './tables.ts';

/** In place of what was there. */
export async function saveMaterials(
  tx: Tx,
  talkId: TalkId,
  { recordingUrl, links }: Materials,
): Promise<void> {
  const all = tx.$extendTables<ForumTables>();
  await all.deleteFrom('forum.material').where('talk_id', '=', talkId).execute();
  const rows = [
    ...(recordingUrl === undefined
      ? []
      : [
          {
            kind: 'recording',
            title: recordingUrl.slice(0, MAX_MATERIAL_LENGTHS.title),
            url: recordingUrl,
          } as const,
        ]),
    ...links.map(({ title, url }) => ({ kind: 'material', title, url }) as const),
  ].map((row, sort) => ({ ...row, talk_id: talkId, sort }));
  if (rows.length > 0) await all.insertInto('forum.material').values(rows).execute();
}

/** Of a talk that is not in it, there is nothing. */
export async function loadMaterials(
  reader: Reader,
  talkIds: readonly TalkId[],
): Promise<MaterialsById> {
  if (talkIds.length === 0) return new Map();
  const rows = await reader
    .$extendTables<ForumTables>()
    .selectFrom('forum.material')
    .selectAll()
    .where('talk_id', '=', sql<string>`any (${sql.val(talkIds)}::uuid[])`)
    .orderBy('sort')
    .execute();
  const byTalk = Map.groupBy(rows, ({ talk_id: id }) => rowId<'talk'>(id));
  return new Map(
    [...byTalk].map(([id, ofTalk]) => [
      id,
      {
        recordingUrl: ofTalk.find(({ kind }) => kind === 'recording')?.url,
        links: ofTalk.flatMap(({ kind, title, url }) =>
          kind === 'material' ? [{ title, url }] : [],
        ),
      },
    ]),
  );
}
