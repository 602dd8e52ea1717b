import type { AreaId, CardIssueId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CardIssueSubject } from '../domain/card-issue.ts';
import type { OfficersTables } from './tables.ts';

export interface KeptCardIssue {
  readonly id: CardIssueId;
  readonly at: Temporal.Instant;
  readonly subject: CardIssueSubject;
  readonly note: string;
  /** Whose card it is about; undefined where it is about an area's page. */
  readonly officer: { readonly name: string; readonly badgeNumber: string } | undefined;
  /** What the officer answers for that day, or the area itself. */
  readonly areaIds: readonly AreaId[];
}

/** Remarks that nobody has handled yet, the oldest first. */
export async function loadCardIssues(
  tx: Tx,
  day: Temporal.PlainDate,
): Promise<readonly KeptCardIssue[]> {
  const tables = tx.$extendTables<OfficersTables>();
  const issues = await tables
    .selectFrom('officers.card_issue as issue')
    .leftJoin('officers.officer as officer', 'officer.id', 'issue.officer_id')
    .select(['issue.id', 'issue.created_at', 'issue.subject', 'issue.note', 'issue.area_id'])
    .select(['officer.id as officer_id', 'officer.name', 'officer.badge_number'])
    .where('issue.status', '=', 'new')
    .orderBy('issue.created_at')
    .orderBy('issue.id')
    .execute();
  const assigned = await tables
    .selectFrom('officers.assignment')
    .select(['officer_id', 'area_id'])
    .where('officer_id', 'in', (issue) =>
      issue.selectFrom('officers.card_issue').select('officer_id').where('status', '=', 'new'),
    )
    .where('starts_on', '<=', day)
    .where((any) => any.or([any('ends_on', 'is', null), any('ends_on', '>=', day)]))
    .orderBy('starts_on')
    .execute();
  return issues.map((row) => {
    const { name, badge_number: badgeNumber } = row;
    const beats = assigned.filter(({ officer_id }) => officer_id === row.officer_id);
    const areaIds = row.area_id === null ? beats.map(({ area_id }) => area_id) : [row.area_id];
    return {
      id: row.id as CardIssueId,
      at: row.created_at,
      subject: row.subject,
      note: row.note,
      officer: name === null || badgeNumber === null ? undefined : { name, badgeNumber },
      areaIds: areaIds.map((id) => id as AreaId),
    };
  });
}
