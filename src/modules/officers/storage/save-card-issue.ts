import type { Tx } from '../../../platform/database/database.ts';
import type { CardIssue } from '../domain/card-issue.ts';
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
