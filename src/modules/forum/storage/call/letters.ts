import { sql } from 'kysely';
import type { ForumId, SpeakerId, TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ForumTables } from '../tables.ts';

export interface Reachable {
  readonly email: string;
  readonly language: string;
}

/** Nobody else writes to them of that until the transaction ends. Undefined: not at all, or they were told. */
export async function lockToTell(
  tx: Tx,
  id: SpeakerId,
  what: string,
): Promise<Reachable | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${what}), hashtext(${id}))`.execute(tx);
  return await tables(tx)
    .selectFrom('forum.contact as contact')
    .select(['email', 'language'])
    .where('speaker_id', '=', id)
    .where('is_refused', 'is', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('forum.told')
            .select('what')
            .whereRef('forum.told.speaker_id', '=', 'contact.speaker_id')
            .where('what', '=', what),
        ),
      ),
    )
    .executeTakeFirst();
}

export async function saveTold(
  tx: Tx,
  id: SpeakerId,
  {
    what,
    at,
    isRefused,
  }: { readonly what: string; readonly at: Temporal.Instant; readonly isRefused: boolean },
): Promise<void> {
  await tables(tx).insertInto('forum.told').values({ speaker_id: id, what, told_at: at }).execute();
  if (!isRefused) return;
  await tables(tx)
    .updateTable('forum.contact')
    .set({ is_refused: true })
    .where('speaker_id', '=', id)
    .execute();
}

/** Only its hash is kept. */
export async function insertLink(
  tx: Tx,
  link: {
    readonly tokenHash: Uint8Array;
    readonly talkId: TalkId;
    readonly speakerId: SpeakerId;
    readonly endsAt: Temporal.Instant;
  },
): Promise<void> {
  await tables(tx)
    .insertInto('forum.link')
    .values({
      token_hash: link.tokenHash,
      talk_id: link.talkId,
      speaker_id: link.speakerId,
      ends_at: link.endsAt,
    })
    .execute();
}

/** The talks of whoever has that address in that forum. */
export async function findTalksOfAddress(
  tx: Tx,
  forumId: ForumId,
  email: string,
): Promise<readonly { readonly talkId: TalkId; readonly speakerId: SpeakerId }[]> {
  const rows = await tables(tx)
    .selectFrom('forum.contact as contact')
    .innerJoin('forum.talk_speaker as named', 'named.speaker_id', 'contact.speaker_id')
    .select(['named.talk_id', 'named.speaker_id'])
    .where('contact.forum_id', '=', forumId)
    .where('contact.email', '=', email)
    .orderBy('named.talk_id')
    .execute();
  return rows.map((row) => ({ talkId: rowId(row.talk_id), speakerId: rowId(row.speaker_id) }));
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
