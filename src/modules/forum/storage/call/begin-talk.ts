import { sql } from 'kysely';
import type { ForumId, SpeakerId, TalkId } from '#kernel/ids.ts';
import { SHORT_CODE_LENGTH, SHORT_CODE_SIGNS } from '#kernel/text/short-code.ts';
import type { Random } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Speaker, Talk } from '../../domain/talk.ts';
import type { ForumTables } from '../tables.ts';

/** Nobody else begins a talk for that forum, or names a speaker there, until the transaction ends. */
export async function lockNumbers(tx: Tx, forumId: ForumId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('forum.number'), hashtext(${forumId}))`.execute(
    tx,
  );
}

export interface TalkMarks {
  readonly fingerprint: string;
  readonly codeHash: Uint8Array;
}

/** `known`: the very same is kept already; `conflict`: the key was used for something else. */
export type KeptTalk = 'new' | 'known' | 'conflict';

export async function isTalkKept(tx: Tx, id: TalkId): Promise<boolean> {
  return await hasRow(tx, 'forum.talk', 'id', id);
}

export async function isKept(tx: Tx, id: TalkId, { fingerprint }: TalkMarks): Promise<KeptTalk> {
  const row = await tables(tx)
    .selectFrom('forum.submission')
    .select('body_fingerprint')
    .where('talk_id', '=', id)
    .executeTakeFirst();
  if (!row) return 'new';
  return row.body_fingerprint === fingerprint ? 'known' : 'conflict';
}

type NewTalk = Omit<Talk, 'number' | 'code' | 'submittedAt' | 'decidedAt' | 'changedAt'>;

/** Numbered in the order in which they came, within numbers that are locked. */
export async function insertTalk(
  tx: Tx,
  talk: NewTalk,
  { fingerprint, codeHash }: TalkMarks,
  random: Random,
): Promise<void> {
  await tables(tx)
    .insertInto('forum.talk')
    .values({
      id: talk.id,
      forum_id: talk.forumId,
      number: sql<number>`(
        select coalesce(max(number), 0) + 1 from forum.talk where forum_id = ${talk.forumId})`,
      code: await freeCode(tx, 'forum.talk', random),
      track_id: talk.trackId ?? null,
      kind: talk.kind,
      title: talk.title,
      abstract: talk.abstract,
      description: talk.description,
      language: talk.language,
      minutes: talk.minutes,
      status: talk.status,
      created_at: talk.createdAt,
      changed_at: talk.createdAt,
    })
    .execute();
  await tables(tx)
    .insertInto('forum.submission')
    .values({
      talk_id: talk.id,
      forum_id: talk.forumId,
      body_fingerprint: fingerprint,
      code_hash: codeHash,
    })
    .execute();
}

export interface NamedSpeaker {
  readonly forumId: ForumId;
  readonly id: SpeakerId;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

export interface KnownSpeaker {
  readonly id: SpeakerId;
  /** What a talk calls them that nobody has shown to be theirs; empty: what they say of themselves. */
  readonly called: string;
}

/** Whoever has that address in that forum is one person; what they said of themselves stays. */
export async function speakerOf(
  tx: Tx,
  named: NamedSpeaker,
  random: Random,
): Promise<KnownSpeaker> {
  const known = await tables(tx)
    .selectFrom('forum.contact')
    .select('speaker_id')
    .where('forum_id', '=', named.forumId)
    .where('email', '=', named.email)
    .executeTakeFirst();
  if (known) return { id: rowId(known.speaker_id), called: named.name };
  await tables(tx)
    .insertInto('forum.speaker')
    .values({
      id: named.id,
      forum_id: named.forumId,
      number: sql<number>`(
        select coalesce(max(number), 0) + 1 from forum.speaker where forum_id = ${named.forumId})`,
      code: await freeCode(tx, 'forum.speaker', random),
      name: named.name,
    })
    .execute();
  await tables(tx)
    .insertInto('forum.contact')
    .values({
      speaker_id: named.id,
      forum_id: named.forumId,
      email: named.email,
      language: named.language,
    })
    .execute();
  return { id: named.id, called: '' };
}

export async function nameSpeaker(
  tx: Tx,
  talkId: TalkId,
  { id, called }: KnownSpeaker,
  state: 'asked' | 'agreed',
): Promise<void> {
  await tables(tx)
    .insertInto('forum.talk_speaker')
    .values({
      talk_id: talkId,
      speaker_id: id,
      state,
      called,
      sort: sql<number>`(
        select coalesce(max(sort), -1) + 1 from forum.talk_speaker where talk_id = ${talkId})`,
    })
    .onConflict((kept) => kept.doNothing())
    .execute();
}

export async function updateSpeaker(
  tx: Tx,
  { id, name, organisation, bio }: Pick<Speaker, 'id' | 'name' | 'organisation' | 'bio'>,
  phone: string,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.speaker')
    .set({ name, organisation, bio })
    .where('id', '=', id)
    .execute();
  await tables(tx)
    .updateTable('forum.contact')
    .set({ phone })
    .where('speaker_id', '=', id)
    .execute();
}

/** Six signs that nobody mistakes, of chance: tried again where another one has them. */
async function freeCode(
  tx: Tx,
  table: 'forum.talk' | 'forum.speaker',
  random: Random,
): Promise<string> {
  const code = [...random.bytes(SHORT_CODE_LENGTH)]
    .map((byte) => SHORT_CODE_SIGNS[byte % SHORT_CODE_SIGNS.length])
    .join('');
  const taken = await tables(tx)
    .selectFrom(table)
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  return taken ? await freeCode(tx, table, random) : code;
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
