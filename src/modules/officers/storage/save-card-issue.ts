import type { AccountId, CardIssueId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { CardIssue, CardIssueOutcome, KeptCardIssue } from '../domain/card-issue.ts';
import { parseCardIssue } from './load-card-issues.ts';
import type { OfficersTables } from './tables.ts';

export type SavedCardIssue = 'saved' | 'known' | 'conflict';

/** Saves a remark under its client's key. `known`: the very same is kept already. */
export async function saveCardIssue(
  tx: Tx,
  issue: CardIssue,
  fingerprint: string,
  now: Temporal.Instant,
): Promise<SavedCardIssue> {
  const tables = tx.$extendTables<OfficersTables>();
  const saved = await tables
    .insertInto('officers.card_issue')
    .values({
      id: issue.id,
      officer_id: 'officerId' in issue.about ? issue.about.officerId : null,
      area_id: 'areaId' in issue.about ? issue.about.areaId : null,
      subject: issue.subject,
      note: issue.note,
      body_fingerprint: fingerprint,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (saved) return 'saved';
  const known = await tables
    .selectFrom('officers.card_issue')
    .select('body_fingerprint')
    .where('id', '=', issue.id)
    .executeTakeFirst();
  return known?.body_fingerprint === fingerprint ? 'known' : 'conflict';
}

export async function saveTaking(
  tx: Tx,
  id: CardIssueId,
  by: AccountId | undefined,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.card_issue')
    .set({ status: 'taken', taken_by: by ?? null, taken_at: now })
    .where('id', '=', id)
    .execute();
}

export interface Handling {
  readonly by: AccountId | undefined;
  readonly outcome: CardIssueOutcome;
  readonly answer: string;
}

export async function saveHandling(
  tx: Tx,
  id: CardIssueId,
  { by, outcome, answer }: Handling,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.card_issue')
    .set({
      status: 'handled',
      handled_by: by ?? null,
      handled_at: now,
      outcome,
      answer: answer === '' ? null : answer,
    })
    .where('id', '=', id)
    .execute();
}

/** Marks a remark as told of, and answers it; undefined where it is gone or was told of before. */
export async function saveTelling(
  tx: Tx,
  id: CardIssueId,
  now: Temporal.Instant,
): Promise<KeptCardIssue | undefined> {
  const row = await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.card_issue')
    .set({ told_at: now })
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && parseCardIssue(row);
}
