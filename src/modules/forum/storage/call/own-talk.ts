import { z } from 'zod';
import type { FileId, ForumId, SpeakerId, TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Attachment, Submission } from '../../domain/call/own-talk.ts';
import type { Availability, TalkSaid, TalkStatus } from '../../domain/talk.ts';
import type { ForumTables } from '../tables.ts';

/** Whose talk a code opens: of whoever began it. */
export async function findByCode(
  tx: Tx,
  codeHash: Uint8Array,
): Promise<{ readonly talkId: TalkId; readonly speakerId: SpeakerId } | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.submission as submission')
    .innerJoin('forum.talk_speaker as named', 'named.talk_id', 'submission.talk_id')
    .select(['submission.talk_id', 'named.speaker_id'])
    .where('submission.code_hash', '=', Buffer.from(codeHash))
    .orderBy('named.sort')
    .limit(1)
    .executeTakeFirst();
  return row && { talkId: rowId(row.talk_id), speakerId: rowId(row.speaker_id) };
}

/** And a link, while it is open and its person still speaks there. */
export async function findByLink(
  tx: Tx,
  tokenHash: Uint8Array,
  now: Temporal.Instant,
): Promise<{ readonly talkId: TalkId; readonly speakerId: SpeakerId } | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.link as link')
    .innerJoin('forum.talk_speaker as named', (on) =>
      on
        .onRef('named.talk_id', '=', 'link.talk_id')
        .onRef('named.speaker_id', '=', 'link.speaker_id'),
    )
    .select(['link.talk_id', 'link.speaker_id'])
    .where('link.token_hash', '=', Buffer.from(tokenHash))
    .where('link.ends_at', '>', now)
    .executeTakeFirst();
  return row && { talkId: rowId(row.talk_id), speakerId: rowId(row.speaker_id) };
}

/** Their address is theirs: the talk says of them what they say of themselves. */
export async function saveProven(tx: Tx, talkId: TalkId, speakerId: SpeakerId): Promise<void> {
  await tables(tx)
    .updateTable('forum.talk_speaker')
    .set({ called: '' })
    .where('talk_id', '=', talkId)
    .where('speaker_id', '=', speakerId)
    .where('called', '<>', '')
    .execute();
}

export async function findSubmission(tx: Tx, id: TalkId): Promise<Submission | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.submission')
    .select(['notes', 'needs', 'is_recorded', 'answers'])
    .where('talk_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { notes, needs, is_recorded } = row;
  return { notes, needs, isRecorded: is_recorded, answers: answers.parse(row.answers) };
}

const answers = z.record(z.string(), z.string());

export async function saveSubmission(tx: Tx, id: TalkId, said: Submission): Promise<void> {
  await tables(tx)
    .updateTable('forum.submission')
    .set({
      notes: said.notes,
      needs: said.needs,
      is_recorded: said.isRecorded,
      answers: JSON.stringify(said.answers),
    })
    .where('talk_id', '=', id)
    .execute();
}

export async function updateTalk(
  tx: Tx,
  id: TalkId,
  said: TalkSaid & { readonly minutes: number },
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.talk')
    .set({
      track_id: said.trackId ?? null,
      kind: said.kind,
      title: said.title,
      abstract: said.abstract,
      description: said.description,
      language: said.language,
      minutes: said.minutes,
      changed_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** `submittedAt` and `decidedAt` follow from what it becomes. */
export async function saveTalkStatus(
  tx: Tx,
  id: TalkId,
  status: TalkStatus,
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.talk')
    .set({
      status,
      changed_at: now,
      ...(status === 'submitted' && { submitted_at: now }),
      ...(DECIDED.includes(status) && { decided_at: now }),
    })
    .where('id', '=', id)
    .execute();
}

const DECIDED: readonly TalkStatus[] = ['accepted', 'waiting', 'declined'];

export async function saveAgreed(tx: Tx, talkId: TalkId, speakerId: SpeakerId): Promise<void> {
  await tables(tx)
    .updateTable('forum.talk_speaker')
    .set({ state: 'agreed' })
    .where('talk_id', '=', talkId)
    .where('speaker_id', '=', speakerId)
    .execute();
}

export async function removeSpeaker(tx: Tx, talkId: TalkId, speakerId: SpeakerId): Promise<void> {
  await tables(tx)
    .deleteFrom('forum.talk_speaker')
    .where('talk_id', '=', talkId)
    .where('speaker_id', '=', speakerId)
    .execute();
}

export interface SpeakerContact {
  readonly email: string;
  readonly phone: string;
}

export async function findContact(tx: Tx, id: SpeakerId): Promise<SpeakerContact | undefined> {
  return await tables(tx)
    .selectFrom('forum.contact')
    .select(['email', 'phone'])
    .where('speaker_id', '=', id)
    .executeTakeFirst();
}

/** In how many talks somebody speaks. */
export async function countTalksWith(tx: Tx, id: SpeakerId): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('forum.talk_speaker')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('speaker_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function loadTimesOf(tx: Tx, id: SpeakerId): Promise<readonly Availability[]> {
  const rows = await tables(tx)
    .selectFrom('forum.availability')
    .selectAll()
    .where('speaker_id', '=', id)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => ({ speakerId: id, startsAt: row.starts_at, endsAt: row.ends_at }));
}

export async function saveTimes(
  tx: Tx,
  id: SpeakerId,
  times: readonly Omit<Availability, 'speakerId'>[],
): Promise<void> {
  await tables(tx).deleteFrom('forum.availability').where('speaker_id', '=', id).execute();
  if (times.length === 0) return;
  await tables(tx)
    .insertInto('forum.availability')
    .values(
      times.map(({ startsAt, endsAt }) => ({
        speaker_id: id,
        starts_at: startsAt,
        ends_at: endsAt,
      })),
    )
    .execute();
}

export interface KeptAttachment extends Attachment {
  readonly fingerprint: string;
}

/** In the order in which they were put up. */
export async function loadAttachments(tx: Tx, id: TalkId): Promise<readonly KeptAttachment[]> {
  const rows = await tables(tx)
    .selectFrom('forum.attachment')
    .select(['id', 'name', 'kind', 'size', 'fingerprint'])
    .where('talk_id', '=', id)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, id: rowId<'file'>(row.id) }));
}

export async function insertAttachment(
  tx: Tx,
  of: { readonly talkId: TalkId; readonly forumId: ForumId },
  file: KeptAttachment,
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .insertInto('forum.attachment')
    .values({ ...file, talk_id: of.talkId, forum_id: of.forumId, uploaded_at: now })
    .execute();
}

/** Answers whether there was such a one. */
export async function deleteAttachment(tx: Tx, talkId: TalkId, id: FileId): Promise<boolean> {
  const deleted = await tables(tx)
    .deleteFrom('forum.attachment')
    .where('talk_id', '=', talkId)
    .where('id', '=', id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
