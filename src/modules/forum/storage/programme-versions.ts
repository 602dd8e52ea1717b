import type { Selectable } from 'kysely';
import { batches } from '#kernel/batches.ts';
import type { ForumId, ProgrammeVersionId, TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { NextVersion, ProgrammeChange } from '../domain/schedule/changes.ts';
import type { PublishedSlot } from '../domain/schedule/slot.ts';
import type { ProgrammeVersion } from '../domain/schedule/version.ts';
import type { Talk } from '../domain/talk.ts';
import type { Reader } from './load-forums.ts';
import { contentColumns, parseContent } from './slots.ts';
import type { ForumTables } from './tables.ts';

/** The newest first. */
export async function loadVersions(
  reader: Reader,
  forumId: ForumId,
): Promise<readonly ProgrammeVersion[]> {
  const rows = await tables(reader)
    .selectFrom('forum.programme_version')
    .selectAll()
    .where('forum_id', '=', forumId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(parseVersion);
}

/** Undefined: nothing was published yet. */
export async function lastVersion(
  reader: Reader,
  forumId: ForumId,
): Promise<ProgrammeVersion | undefined> {
  const row = await tables(reader)
    .selectFrom('forum.programme_version')
    .selectAll()
    .where('forum_id', '=', forumId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && parseVersion(row);
}

/** Where a talk stands for everybody; undefined where it does not. */
export async function findPublishedSlot(
  reader: Reader,
  { id, forumId }: Pick<Talk, 'id' | 'forumId'>,
): Promise<PublishedSlot | undefined> {
  const last = await lastVersion(reader, forumId);
  if (!last) return undefined;
  const row = await tables(reader)
    .selectFrom('forum.published_slot')
    .selectAll()
    .where('version_id', '=', last.id)
    .where('talk_id', '=', id)
    .executeTakeFirst();
  return row && parsePublished(row);
}

/** Whether some version told everybody of it, the last one or an earlier one. */
export async function wasPublished(reader: Reader, id: TalkId): Promise<boolean> {
  const row = await tables(reader)
    .selectFrom('forum.published_slot')
    .select('id')
    .where('talk_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** In the order of time. */
export async function loadPublishedSlots(
  reader: Reader,
  versionId: ProgrammeVersionId,
): Promise<readonly PublishedSlot[]> {
  const rows = await tables(reader)
    .selectFrom('forum.published_slot')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(parsePublished);
}

/** Of these versions, by version, each in its order. */
export async function loadChanges(
  reader: Reader,
  versionIds: readonly ProgrammeVersionId[],
): Promise<ReadonlyMap<ProgrammeVersionId, readonly ProgrammeChange[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await tables(reader)
    .selectFrom('forum.programme_change')
    .selectAll()
    .where('version_id', 'in', [...versionIds])
    .orderBy('position')
    .execute();
  const byVersion = Map.groupBy(rows, (row) => rowId<'programme-version'>(row.version_id));
  return new Map([...byVersion].map(([id, changes]) => [id, changes.map(parseChange)]));
}

/** What versions of a forum cancelled and no later one brought back: what each was, when it was to be, since which version. */
export async function loadCancelled(
  reader: Reader,
  versions: readonly ProgrammeVersion[],
): Promise<readonly (ProgrammeChange & { readonly version: ProgrammeVersion })[]> {
  const changes = await loadChanges(
    reader,
    versions.map(({ id }) => id),
  );
  const told = new Set<string>();
  return versions.flatMap((version) =>
    (changes.get(version.id) ?? []).flatMap((change) => {
      if (told.has(change.id)) return [];
      told.add(change.id);
      return change.kind === 'cancelled' ? [{ ...change, version }] : [];
    }),
  );
}

const ROWS_AT_ONCE = 1000;

export async function insertVersion(
  tx: Tx,
  version: ProgrammeVersion,
  { slots, changes }: NextVersion,
): Promise<void> {
  const { id, forumId, number, note, publishedAt } = version;
  await tables(tx)
    .insertInto('forum.programme_version')
    .values({
      id,
      forum_id: forumId,
      number,
      note_uk: note.uk,
      note_en: note.en,
      published_at: publishedAt,
    })
    .execute();
  for (const batch of batches(slots, ROWS_AT_ONCE)) {
    const rows = batch.map((slot) => ({
      version_id: id,
      id: slot.id,
      ...contentColumns(slot.content),
      room_id: slot.roomId ?? null,
      starts_at: slot.startsAt,
      ends_at: slot.endsAt,
      changed_in: slot.changedIn,
    }));
    await tables(tx).insertInto('forum.published_slot').values(rows).execute();
  }
  const rows = changes.map((change, index) => changeRow(version, change, index + 1));
  for (const batch of batches(rows, ROWS_AT_ONCE)) {
    await tables(tx)
      .insertInto('forum.programme_change')
      .values([...batch])
      .execute();
  }
}

function changeRow({ id }: ProgrammeVersion, change: ProgrammeChange, position: number) {
  const [from, to] = [placeColumns(change.from), placeColumns(change.to)];
  return {
    version_id: id,
    position,
    kind: change.kind,
    slot_id: change.id,
    ...contentColumns(change.content),
    from_room_id: from.room,
    from_starts_at: from.startsAt,
    from_ends_at: from.endsAt,
    to_room_id: to.room,
    to_starts_at: to.startsAt,
    to_ends_at: to.endsAt,
  };
}

function placeColumns(place: ProgrammeChange['from']) {
  if (!place) return { room: null, startsAt: null, endsAt: null };
  const { roomId, startsAt, endsAt } = place;
  return { room: roomId ?? null, startsAt, endsAt };
}

function parseVersion(row: Selectable<ForumTables['forum.programme_version']>): ProgrammeVersion {
  return {
    id: rowId(row.id),
    forumId: rowId(row.forum_id),
    number: row.number,
    note: { uk: row.note_uk, en: row.note_en },
    publishedAt: row.published_at,
  };
}

function parsePublished(row: Selectable<ForumTables['forum.published_slot']>): PublishedSlot {
  return {
    id: rowId(row.id),
    content: parseContent(row),
    roomId: optionalRowId(row.room_id),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    changedIn: row.changed_in,
  };
}

function parseChange(row: Selectable<ForumTables['forum.programme_change']>): ProgrammeChange {
  return {
    id: rowId(row.slot_id),
    kind: row.kind,
    content: parseContent(row),
    from: whereOf(row.from_room_id, row.from_starts_at, row.from_ends_at),
    to: whereOf(row.to_room_id, row.to_starts_at, row.to_ends_at),
  };
}

function whereOf(
  room: string | null,
  startsAt: Temporal.Instant | null,
  endsAt: Temporal.Instant | null,
): ProgrammeChange['from'] {
  if (startsAt === null || endsAt === null) return undefined;
  return { roomId: optionalRowId(room), startsAt, endsAt };
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
