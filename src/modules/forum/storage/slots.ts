import type { Selectable } from 'kysely';
import type { ForumId, SlotId, TalkId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Slot, SlotContent } from '../domain/schedule/slot.ts';
import type { Reader } from './load-forums.ts';
import type { ForumTables } from './tables.ts';

/** All of a forum, in the order of time. */
export async function loadSlots(reader: Reader, forumId: ForumId): Promise<readonly Slot[]> {
  const rows = await slots(reader)
    .where('forum_id', '=', forumId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(parseSlot);
}

export async function findSlot(reader: Reader, id: SlotId): Promise<Slot | undefined> {
  const row = await slots(reader).where('id', '=', id).executeTakeFirst();
  return row && parseSlot(row);
}

export async function findSlotOfTalk(reader: Reader, talkId: TalkId): Promise<Slot | undefined> {
  const row = await slots(reader).where('talk_id', '=', talkId).executeTakeFirst();
  return row && parseSlot(row);
}

/** A new one, or where one stands now. */
export async function saveSlot(tx: Tx, slot: Slot): Promise<void> {
  const written = {
    ...contentColumns(slot.content),
    room_id: slot.roomId ?? null,
    starts_at: slot.startsAt,
    ends_at: slot.endsAt,
    changed_at: slot.changedAt,
  };
  await tables(tx)
    .insertInto('forum.slot')
    .values({ id: slot.id, forum_id: slot.forumId, ...written })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(written))
    .execute();
}

export async function deleteSlot(tx: Tx, id: SlotId): Promise<void> {
  await tables(tx).deleteFrom('forum.slot').where('id', '=', id).execute();
}

/** The number of the next break of a forum that is locked: no published one was ever called so. */
export async function nextBreakNumber(tx: Tx, forumId: ForumId): Promise<number> {
  const arranged = await tables(tx)
    .selectFrom('forum.slot')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('forum_id', '=', forumId)
    .executeTakeFirstOrThrow();
  const published = await tables(tx)
    .selectFrom('forum.published_slot as slot')
    .innerJoin('forum.programme_version as version', 'version.id', 'slot.version_id')
    .select(({ fn }) => fn.max('slot.number').as('last'))
    .where('version.forum_id', '=', forumId)
    .executeTakeFirstOrThrow();
  return Math.max(arranged.last ?? 0, published.last ?? 0) + 1;
}

export function contentColumns(content: SlotContent) {
  if (content.kind === 'talk') {
    return { talk_id: content.talkId, number: null, title_uk: '', title_en: '' };
  }
  const { number, title } = content;
  return { talk_id: null, number, title_uk: title.uk, title_en: title.en };
}

interface ContentRow {
  readonly talk_id: string | null;
  readonly number: number | null;
  readonly title_uk: string;
  readonly title_en: string;
}

export function parseContent(row: ContentRow): SlotContent {
  if (row.talk_id !== null) return { kind: 'talk', talkId: rowId(row.talk_id) };
  const title: Said = { uk: row.title_uk, en: row.title_en };
  return { kind: 'break', number: row.number ?? 0, title };
}

function parseSlot(row: Selectable<ForumTables['forum.slot']>): Slot {
  return {
    id: rowId(row.id),
    forumId: rowId(row.forum_id),
    content: parseContent(row),
    roomId: optionalRowId(row.room_id),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    changedAt: row.changed_at,
  };
}

function slots(reader: Reader) {
  return tables(reader).selectFrom('forum.slot').selectAll();
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
