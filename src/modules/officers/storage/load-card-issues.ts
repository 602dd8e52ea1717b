import type { Selectable } from 'kysely';
import type { AccountId, AreaId, CardIssueId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KeptCardIssue } from '../domain/card-issue.ts';
import type { OfficersTables } from './tables.ts';

/** Every remark that is kept and that whoever acts may see, the oldest first. */
export async function loadCardIssues(tx: Tx): Promise<readonly KeptCardIssue[]> {
  const rows = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.card_issue')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(parseCardIssue);
}

export async function findCardIssue(tx: Tx, id: CardIssueId): Promise<KeptCardIssue | undefined> {
  const row = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.card_issue')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parseCardIssue(row);
}

/** One of them, locked until the transaction ends. */
export async function lockCardIssue(tx: Tx, id: CardIssueId): Promise<KeptCardIssue | undefined> {
  const row = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.card_issue')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && parseCardIssue(row);
}

export function parseCardIssue(
  row: Selectable<OfficersTables['officers.card_issue']>,
): KeptCardIssue {
  return {
    id: row.id as CardIssueId,
    about: row.officer_id
      ? { officerId: row.officer_id as OfficerId }
      : { areaId: row.area_id as AreaId },
    subject: row.subject,
    note: row.note,
    at: row.created_at,
    status: row.status,
    takenBy: (row.taken_by as AccountId | null) ?? undefined,
    takenAt: row.taken_at ?? undefined,
    handledBy: (row.handled_by as AccountId | null) ?? undefined,
    handledAt: row.handled_at ?? undefined,
    outcome: row.outcome ?? undefined,
    answer: row.answer ?? undefined,
  };
}
