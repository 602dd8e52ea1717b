import { sql } from 'kysely';
import type { LiveQuestionId, LiveSessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { errorCode } from '#platform/database/pool.ts';
import { rowId } from '#platform/database/row-id.ts';
import { sendRow } from '#platform/database/send-without-waiting.ts';
import type { LiveDevice } from '../../domain/live/device.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

export interface LiveVote {
  readonly session: LiveSessionId;
  readonly question: LiveQuestionId;
  readonly device: LiveDevice;
}

/**
 * Once, however often it is sent. Sent without waiting, with those of other telephones, and held until the transaction
 * ends: whoever closes the session counts this one, too. That nothing is counted for its question any more, the next
 * statement throws, or the commit: `isOver`.
 */
export async function insertLiveVote(tx: Tx, { question, device }: LiveVote): Promise<void> {
  await sendRow(tx, {
    name: 'insert live vote',
    statement: (rows) =>
      `insert into forum.live_vote (question_id, device) values ${rows} on conflict do nothing`,
    values: [question, device],
  });
}

export function isOver(error: unknown): boolean {
  return errorCode(error) === NOT_SUPPORTED;
}

/** As `forum.hold_supported` says it. */
const NOT_SUPPORTED = '55000';

/** What somebody took back; false: nothing is counted for it any more. */
export async function deleteLiveVote(
  tx: Tx,
  { session, question, device }: LiveVote,
): Promise<boolean> {
  const { rows } = await sql<{ supported: number }>`
    with supported as (
      select id from forum.live_question
      where id = ${question} and session_id = ${session} and status in ('shown', 'reading')
      for share
    ), gone as (
      delete from forum.live_vote using supported
      where question_id = supported.id and device = ${device}
    )
    select count(*)::integer as supported from supported`.execute(tx);
  return rows[0]?.supported === 1;
}

/** What one telephone supports. */
export async function loadVotesOf(
  reader: Reader,
  session: LiveSessionId,
  device: LiveDevice,
): Promise<ReadonlySet<LiveQuestionId>> {
  const rows = await reader
    .$extendTables<ForumTables>()
    .selectFrom('forum.live_vote as vote')
    .innerJoin('forum.live_question as question', 'question.id', 'vote.question_id')
    .select('question.id')
    .where('vote.device', '=', device)
    .where('question.session_id', '=', session)
    .execute();
  return new Set(rows.map(({ id }) => rowId<'live-question'>(id)));
}

/** How many telephones support anything in a session. */
export async function countVoters(reader: Reader, session: LiveSessionId): Promise<number> {
  const row = await reader
    .$extendTables<ForumTables>()
    .selectFrom('forum.live_vote as vote')
    .innerJoin('forum.live_question as question', 'question.id', 'vote.question_id')
    .select(({ fn }) => fn.count<string>('vote.device').distinct().as('voters'))
    .where('question.session_id', '=', session)
    .executeTakeFirst();
  return Number(row?.voters ?? 0);
}
