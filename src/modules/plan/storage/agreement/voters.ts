import type { Selectable } from 'kysely';
import type { AccountId, PlanTextId, VoterId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Vote, Voter } from '../../domain/agreement/voter.ts';
import type { Reader } from '../plans.ts';
import type { PlanTables } from '../tables.ts';
import { hashOf } from './frozen-texts.ts';

export async function insertVoters(
  tx: Tx,
  textId: PlanTextId,
  voters: readonly Voter[],
): Promise<void> {
  await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.voter')
    .values(
      voters.map(({ id, accountId, side, areaId, name, post }) => ({
        id,
        text_id: textId,
        account_id: accountId ?? null,
        side,
        area_id: areaId ?? null,
        name,
        post,
      })),
    )
    .execute();
}

/** All on the roll of a text, side by side, by name. */
export async function loadVoters(reader: Reader, textId: PlanTextId): Promise<readonly Voter[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.voter')
    .selectAll()
    .where('text_id', '=', textId)
    .orderBy('side')
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(parseVoter);
}

/** On whose rolls an account stands, of texts that are put to the vote. */
export async function loadOpenTextIdsOf(
  reader: Reader,
  accountId: AccountId,
): Promise<readonly PlanTextId[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.voter')
    .innerJoin('plan.frozen_text as frozen', 'frozen.id', 'text_id')
    .select('text_id')
    .where('account_id', '=', accountId)
    .where('frozen.status', '=', 'voting')
    .orderBy('frozen.ends_at')
    .execute();
  return rows.map(({ text_id }) => rowId(text_id));
}

/** Those that stand. */
export async function loadVotes(reader: Reader, textId: PlanTextId): Promise<readonly Vote[]> {
  const rows = await reader
    .$extendTables<PlanTables>()
    .selectFrom('plan.vote')
    .selectAll()
    .where('text_id', '=', textId)
    .where('withdrawn_at', 'is', null)
    .orderBy('cast_at')
    .orderBy('id')
    .execute();
  return rows.map(parseVote);
}

/** Answers whether it is new: one that was withdrawn, or is another’s, keeps its id. */
export async function insertVote(tx: Tx, textId: PlanTextId, vote: Vote): Promise<boolean> {
  const row = await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.vote')
    .values({
      id: vote.id,
      voter_id: vote.voterId,
      text_id: textId,
      hash: vote.hash,
      choice: vote.choice,
      words: vote.words,
      cast_at: vote.castAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** It does not stand any more; that it stood is kept. */
export async function saveWithdrawn(tx: Tx, id: VoterId, at: Temporal.Instant): Promise<void> {
  await tx
    .$extendTables<PlanTables>()
    .updateTable('plan.vote')
    .set({ withdrawn_at: at })
    .where('voter_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}

function parseVoter(row: Selectable<PlanTables['plan.voter']>): Voter {
  return {
    id: rowId(row.id),
    accountId: optionalRowId(row.account_id),
    side: row.side,
    areaId: optionalRowId(row.area_id),
    name: row.name,
    post: row.post,
  };
}

function parseVote(row: Selectable<PlanTables['plan.vote']>): Vote {
  return {
    id: rowId(row.id),
    voterId: rowId(row.voter_id),
    hash: hashOf(row.hash),
    choice: row.choice,
    words: row.words,
    castAt: row.cast_at,
  };
}
