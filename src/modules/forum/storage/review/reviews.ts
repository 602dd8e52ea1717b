import { z } from 'zod';
import type { AccountId, CriterionId, ForumId, TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Criterion, Review, ReviewSaid } from '../../domain/review/review.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

/** In the order that was chosen. */
export async function loadCriteria(reader: Reader, id: ForumId): Promise<readonly Criterion[]> {
  const rows = await tables(reader)
    .selectFrom('forum.criterion')
    .selectAll()
    .where('forum_id', '=', id)
    .orderBy('sort')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: rowId(row.id), name: { uk: row.name_uk, en: row.name_en } }));
}

export async function saveCriterion(tx: Tx, forumId: ForumId, one: Criterion, sort: number) {
  const columns = { name_uk: one.name.uk, name_en: one.name.en, sort };
  await tables(tx)
    .insertInto('forum.criterion')
    .values({ id: one.id, forum_id: forumId, ...columns })
    .onConflict((kept) => kept.column('id').doUpdateSet(columns))
    .execute();
}

/** What was scored by it counts no more. */
export async function removeCriterion(tx: Tx, id: CriterionId): Promise<void> {
  await tables(tx).deleteFrom('forum.criterion').where('id', '=', id).execute();
}

/** Of all talks of a forum, those that whoever asks may read; row-level security decides again. */
export async function loadReviews(tx: Tx, forumId: ForumId): Promise<readonly Review[]> {
  const rows = await reviews(tx).where('forum_id', '=', forumId).execute();
  return rows.map(parseReview);
}

export async function findReview(
  tx: Tx,
  talkId: TalkId,
  reviewerId: AccountId,
): Promise<Review | undefined> {
  const row = await reviews(tx)
    .where('talk_id', '=', talkId)
    .where('reviewer_id', '=', reviewerId)
    .executeTakeFirst();
  return row && parseReview(row);
}

export async function saveReview(
  tx: Tx,
  of: { readonly talkId: TalkId; readonly forumId: ForumId; readonly reviewerId: AccountId },
  said: ReviewSaid,
  now: Temporal.Instant,
): Promise<void> {
  const columns = {
    scores: JSON.stringify(said.scores),
    comment: said.comment,
    is_conflict: said.isConflict,
    changed_at: now,
  };
  await tables(tx)
    .insertInto('forum.review')
    .values({
      talk_id: of.talkId,
      forum_id: of.forumId,
      reviewer_id: of.reviewerId,
      ...columns,
    })
    .onConflict((kept) => kept.columns(['talk_id', 'reviewer_id']).doUpdateSet(columns))
    .execute();
}

/** What the letter says besides; empty: nothing. */
export async function findNote(tx: Tx, talkId: TalkId): Promise<string> {
  const row = await tables(tx)
    .selectFrom('forum.decision')
    .select('note')
    .where('talk_id', '=', talkId)
    .executeTakeFirst();
  return row?.note ?? '';
}

export async function saveNote(
  tx: Tx,
  { talkId, forumId }: { readonly talkId: TalkId; readonly forumId: ForumId },
  note: string,
): Promise<void> {
  await tables(tx)
    .insertInto('forum.decision')
    .values({ talk_id: talkId, forum_id: forumId, note })
    .onConflict((kept) => kept.column('talk_id').doUpdateSet({ note }))
    .execute();
}

const COLUMNS = ['talk_id', 'reviewer_id', 'scores', 'comment', 'is_conflict'] as const;

function reviews(tx: Tx) {
  return tables(tx).selectFrom('forum.review').select(COLUMNS);
}

const scores = z.record(z.string(), z.number());

function parseReview(row: {
  readonly talk_id: string;
  readonly reviewer_id: string;
  readonly scores: unknown;
  readonly comment: string;
  readonly is_conflict: boolean;
}): Review {
  return {
    talkId: rowId(row.talk_id),
    reviewerId: rowId(row.reviewer_id),
    scores: scores.parse(row.scores),
    comment: row.comment,
    isConflict: row.is_conflict,
  };
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
