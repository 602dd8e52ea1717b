import { type Selectable, sql } from 'kysely';
import type { LiveQuestionId, LiveSessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { LiveDevice } from '../../domain/live/device.ts';
import {
  type HiddenBecause,
  type LiveQuestion,
  type LiveQuestionStatus,
  UNANSWERED,
} from '../../domain/live/live-question.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

export interface NewLiveQuestion
  extends Pick<LiveQuestion, 'id' | 'sessionId' | 'number' | 'words' | 'language' | 'askedAt'> {
  readonly device: LiveDevice | undefined;
  readonly fingerprint: string;
}

export async function insertLiveQuestion(tx: Tx, question: NewLiveQuestion): Promise<void> {
  await tables(tx)
    .insertInto('forum.live_question')
    .values({
      id: question.id,
      session_id: question.sessionId,
      number: question.number,
      words: question.words,
      language: question.language,
      device: question.device ?? null,
      body_fingerprint: question.fingerprint,
      asked_at: question.askedAt,
      changed_at: question.askedAt,
    })
    .execute();
}

/** What was sent under that key before, to tell whether it was the same. */
export async function findSentQuestion(
  tx: Tx,
  id: LiveQuestionId,
): Promise<{ readonly number: number; readonly fingerprint: string } | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.live_question')
    .select(['number', 'body_fingerprint'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { number: row.number, fingerprint: row.body_fingerprint };
}

/** How many of one telephone still wait for an answer. */
export async function countWaitingOf(
  tx: Tx,
  session: LiveSessionId,
  device: LiveDevice,
): Promise<number> {
  const row = await tables(tx)
    .selectFrom('forum.live_question')
    .select(({ fn }) => fn.countAll<string>().as('waiting'))
    .where('session_id', '=', session)
    .where('device', '=', device)
    .where('status', 'in', [...UNANSWERED])
    .executeTakeFirst();
  return Number(row?.waiting ?? 0);
}

/** How an asker is told; nobody reads it but the installation. */
export async function insertLiveContact(
  tx: Tx,
  id: LiveQuestionId,
  { email, phone }: { readonly email: string; readonly phone: string },
): Promise<void> {
  await tables(tx)
    .insertInto('forum.live_contact')
    .values({ question_id: id, email, phone })
    .execute();
}

export async function findLiveContact(
  tx: Tx,
  id: LiveQuestionId,
): Promise<{ readonly email: string; readonly phone: string } | undefined> {
  return await tables(tx)
    .selectFrom('forum.live_contact')
    .select(['email', 'phone'])
    .where('question_id', '=', id)
    .executeTakeFirst();
}

/** Of one question, or of all of a session but those that are still to be handed over. */
export async function forgetLiveContacts(
  tx: Tx,
  of: { readonly question: LiveQuestionId } | { readonly session: LiveSessionId },
): Promise<void> {
  await tables(tx)
    .deleteFrom('forum.live_contact')
    .where('question_id', 'in', (questions) => {
      const ids = questions.selectFrom('forum.live_question').select('id');
      return 'question' in of
        ? ids.where('id', '=', of.question)
        : ids.where('session_id', '=', of.session).where('status', '<>', 'left');
    })
    .execute();
}

/** As they were asked. Votes are counted where they still stand one by one. */
export async function loadLiveQuestions(
  reader: Reader,
  session: LiveSessionId,
  statuses: readonly LiveQuestionStatus[],
): Promise<readonly LiveQuestion[]> {
  const rows = await questions(reader)
    .where('session_id', '=', session)
    .where('status', 'in', [...statuses])
    .orderBy('number')
    .execute();
  return rows.map(parseLiveQuestion);
}

/** Those of one telephone, the last one first. */
export async function loadQuestionsOfDevice(
  reader: Reader,
  session: LiveSessionId,
  device: LiveDevice,
): Promise<readonly LiveQuestion[]> {
  const rows = await questions(reader)
    .where('session_id', '=', session)
    .where('device', '=', device)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(parseLiveQuestion);
}

export async function findLiveQuestion(
  reader: Reader,
  id: LiveQuestionId,
): Promise<LiveQuestion | undefined> {
  const row = await questions(reader).where('id', '=', id).executeTakeFirst();
  return row && parseLiveQuestion(row);
}

export async function saveLiveQuestion(
  tx: Tx,
  id: LiveQuestionId,
  became: {
    readonly status: LiveQuestionStatus;
    readonly reason?: HiddenBecause | undefined;
    readonly dueOn?: Temporal.PlainDate;
  },
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.live_question')
    .set({
      status: became.status,
      reason: became.reason ?? '',
      due_on: became.dueOn ?? null,
      changed_at: now,
      ...(SHOWS.includes(became.status) && {
        shown_at: sql<Temporal.Instant>`coalesce(shown_at, ${now})`,
      }),
      ...(became.status === 'hidden' && { shown_at: null }),
    })
    .where('id', '=', id)
    .execute();
}

const SHOWS: readonly LiveQuestionStatus[] = ['shown', 'reading', 'answered'];

/** What was read aloud has had its answer: another one is read. */
export async function endReading(
  tx: Tx,
  session: LiveSessionId,
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('forum.live_question')
    .set({ status: 'answered', changed_at: now })
    .where('session_id', '=', session)
    .where('status', '=', 'reading')
    .execute();
}

/**
 * Everything without an answer is left, with the votes of all counted; from then on nobody can tell who supported what.
 * A vote that is being kept holds its question, and is waited for.
 */
export async function closeLiveQuestions(
  tx: Tx,
  session: LiveSessionId,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    select id from forum.live_question where session_id = ${session} order by id for update`.execute(
    tx,
  );
  await sql`
    update forum.live_question as question
    set votes = (select count(*) from forum.live_vote where question_id = question.id),
      status = case when status in ('waiting', 'shown', 'reading') then 'left' else status end,
      changed_at = case when status in ('waiting', 'shown', 'reading') then ${now} else changed_at end
    where session_id = ${session}`.execute(tx);
  await sql`
    delete from forum.live_vote using forum.live_question as question
    where question.id = question_id and question.session_id = ${session}`.execute(tx);
}

function questions(reader: Reader) {
  return tables(reader)
    .selectFrom('forum.live_question as question')
    .selectAll('question')
    .select(
      sql<number>`question.votes + (
        select count(*) from forum.live_vote where question_id = question.id)::integer`.as(
        'counted',
      ),
    );
}

type QuestionRow = Selectable<ForumTables['forum.live_question']> & { readonly counted: number };

function parseLiveQuestion(row: QuestionRow): LiveQuestion {
  return {
    id: rowId(row.id),
    sessionId: rowId(row.session_id),
    number: row.number,
    words: row.words,
    language: row.language,
    status: row.status,
    reason: row.reason === '' ? undefined : row.reason,
    votes: row.counted,
    askedAt: row.asked_at,
    shownAt: row.shown_at ?? undefined,
    changedAt: row.changed_at,
    dueOn: row.due_on ?? undefined,
  };
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
