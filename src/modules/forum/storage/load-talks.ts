import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { type ForumId, parseId, type SpeakerId, type TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Availability, TalkSpeaker, TalkStatus, WholeTalk } from '../domain/talk.ts';
import type { Reader } from './load-forums.ts';
import type { ForumTables } from './tables.ts';

export async function findTalk(reader: Reader, id: TalkId): Promise<WholeTalk | undefined> {
  const row = await talks(reader).where('talk.id', '=', id).executeTakeFirst();
  return row && parseTalk(row);
}

/** Nobody else changes it until the transaction ends. */
export async function lockTalk(tx: Tx, id: TalkId): Promise<WholeTalk | undefined> {
  const row = await talks(tx).where('talk.id', '=', id).forUpdate().executeTakeFirst();
  return row && parseTalk(row);
}

/** Those of a forum in these states, in the order in which they came. */
export async function loadTalks(
  reader: Reader,
  forumId: ForumId,
  statuses: readonly TalkStatus[],
): Promise<readonly WholeTalk[]> {
  const rows = await talks(reader)
    .where('talk.forum_id', '=', forumId)
    .where('talk.status', 'in', [...statuses])
    .orderBy('talk.number')
    .execute();
  return rows.map(parseTalk);
}

export async function loadTalksById(
  reader: Reader,
  ids: readonly TalkId[],
): Promise<readonly WholeTalk[]> {
  if (ids.length === 0) return [];
  const rows = await talks(reader)
    .where('talk.id', '=', sql<string>`any (${sql.val(ids)}::uuid[])`)
    .execute();
  return rows.map(parseTalk);
}

/** When the speakers of a forum can be there, by who they are. Who is not in it, the whole time. */
export async function loadAvailability(
  reader: Reader,
  forumId: ForumId,
): Promise<ReadonlyMap<SpeakerId, readonly Availability[]>> {
  const rows = await tables(reader)
    .selectFrom('forum.availability as availability')
    .innerJoin('forum.speaker as speaker', 'speaker.id', 'availability.speaker_id')
    .select(['availability.speaker_id', 'availability.starts_at', 'availability.ends_at'])
    .where('speaker.forum_id', '=', forumId)
    .orderBy('availability.starts_at')
    .execute();
  const read = rows.map(
    (row): Availability => ({
      speakerId: rowId(row.speaker_id),
      startsAt: row.starts_at,
      endsAt: row.ends_at,
    }),
  );
  return Map.groupBy(read, ({ speakerId }) => speakerId);
}

function talks(reader: Reader) {
  return tables(reader)
    .selectFrom('forum.talk as talk')
    .selectAll()
    .select(
      sql`(
        select coalesce(json_agg(json_build_object(
          'id', speaker.id, 'number', speaker.number, 'code', speaker.code, 'state', named.state,
          'name', case named.called when '' then speaker.name else named.called end,
          'organisation', case named.called when '' then speaker.organisation else '' end,
          'bio', case named.called when '' then speaker.bio else '' end
        ) order by named.sort, speaker.number), '[]')
        from forum.talk_speaker as named join forum.speaker on speaker.id = named.speaker_id
        where named.talk_id = talk.id)`.as('speakers'),
    );
}

const speakers: z.ZodType<readonly TalkSpeaker[]> = z.array(
  z.object({
    id: z.string().transform((text, issues): SpeakerId => {
      const id = parseId<'speaker'>(text);
      if (id) return id;
      issues.addIssue({ code: 'custom', message: 'id' });
      return z.NEVER;
    }),
    number: z.number(),
    code: z.string(),
    name: z.string(),
    organisation: z.string(),
    bio: z.string(),
    state: z.enum(['asked', 'agreed']),
  }),
);

function parseTalk(
  row: Selectable<ForumTables['forum.talk']> & { readonly speakers: unknown },
): WholeTalk {
  return {
    id: rowId(row.id),
    forumId: rowId(row.forum_id),
    number: row.number,
    code: row.code,
    trackId: optionalRowId(row.track_id),
    kind: row.kind,
    title: row.title,
    abstract: row.abstract,
    description: row.description,
    language: row.language,
    minutes: row.minutes,
    status: row.status,
    createdAt: row.created_at,
    submittedAt: row.submitted_at ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    changedAt: row.changed_at,
    speakers: speakers.parse(row.speakers),
  };
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
